/** What was changed in reviews: the day, the question, the words before and after, and the reason. Newest first. */
import { allyOfKey } from "../../core/note/allies";
import type { DatedAmendment } from "../../core/history/agreed";
import { amendmentList } from "../../core/history/agreed-on";
import { questionOfChange, readHistory } from "../../core/history/read-history";
import type { ReadNote } from "../../core/note/parse-note";
import { plainWords } from "./answer-view";
import { WordDiff } from "../shared/word-diff";
import type { HistoryProps } from "./port";

/** With more talks than this, the older ones are folded: what follows would be far below. */
const MOST_TALKS = 6;

/** The list, with a heading for each talk. */
export function AmendmentsView({ note, port }: HistoryProps) {
  const history = readHistory(note);
  const changes = amendmentList(history);
  const problems = history.entries.flatMap(({ amendmentBlocks }) =>
    amendmentBlocks.flatMap(({ parsed }) => [...parsed.problems, ...parsed.items.flatMap((item) => item.problems)]),
  );
  const talks = talksOf(changes);
  const view = (talk: Talk) => <TalkView key={talk.title} talk={talk} note={note} port={port} />;
  return (
    <>
      {changes.length === 0 && (
        <p class="da-muted">Nothing was changed in a review yet. When it is, it stands here, with the reason.</p>
      )}
      {talks.slice(0, MOST_TALKS).map(view)}
      {talks.length > MOST_TALKS && (
        <details>
          <summary class="da-muted">Earlier changes</summary>
          {talks.slice(MOST_TALKS).map(view)}
        </details>
      )}
      {[...history.problems, ...problems].map(({ code, message, from }) => (
        <p key={`${code} ${from}`} class="da-muted">
          {message}
        </p>
      ))}
    </>
  );
}

function TalkView({ talk, note, port }: HistoryProps & { readonly talk: Talk }) {
  return (
    <div class="da-talk">
      <h4>{`${port.formatDay(talk.day)}${talk.kind}`}</h4>
      {talk.changes.map((change) => (
        <Change key={change.from} change={change} note={note} port={port} />
      ))}
    </div>
  );
}

function Change({ change, note, port }: HistoryProps & { readonly change: DatedAmendment }) {
  const asked = questionOfChange(note, change.question);
  const whose = change.ally === undefined ? "" : ` — ${allyName(note, change.ally)}`;
  return (
    <div class="da-change">
      <p dir="auto">{`${asked?.text ?? change.question}${whose}`}</p>
      <WordDiff before={plainWords(asked, change.was, port)} after={plainWords(asked, change.now, port)} />
      {change.because !== undefined && (
        <p class="da-because" dir="auto">
          <span class="da-muted">Because: </span>
          {change.because}
        </p>
      )}
    </div>
  );
}

/** The shown name of an answer's key; of a former ally, the key as it stands. */
export function allyName({ properties }: ReadNote, key: string): string {
  return allyOfKey(key, properties.allies)?.name ?? key;
}

interface Talk {
  readonly title: string;
  readonly day: string;
  /** In words behind the day; empty for a review. */
  readonly kind: string;
  readonly changes: readonly DatedAmendment[];
}

/** The changes of each talk, in their order. */
function talksOf(changes: readonly DatedAmendment[]): readonly Talk[] {
  const talks = new Map<string, Talk>();
  for (const change of changes) {
    const { day, entryKind = "review" } = change;
    const title = `${day} ${entryKind}`;
    const kind = entryKind === "review" ? "" : ` · ${entryKind}`;
    talks.set(title, { title, day, kind, changes: [...(talks.get(title)?.changes ?? []), change] });
  }
  return [...talks.values()];
}
