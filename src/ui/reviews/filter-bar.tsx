/** What a person looks for: a field for words, and behind a button the allies, tags, statuses, weeks, and the order. */
import { useId, useMemo, useState } from "preact/hooks";
import { Icon } from "../shared/icon";
import { choicesIn, isWishing, NO_WISHES, type Wishes } from "./reviews-filter";
import { STATUS_WORDS } from "./group-words";
import type { ReviewsPort, ShownGroup, SortName } from "./port";
import { reviewsInWords, type CountedWeek } from "./weeks";

interface FilterBarProps {
  readonly groups: readonly ShownGroup[];
  readonly weeks: readonly CountedWeek[];
  readonly wishes: Wishes;
  readonly wish: (wishes: Wishes) => void;
  readonly sort: SortName;
  readonly sortBy: (sort: SortName) => void;
  readonly port: ReviewsPort;
}

const SORTS: Readonly<Record<SortName, string>> = {
  next: "Next review",
  title: "Title",
  last: "Longest not reviewed",
};

export function FilterBar(props: FilterBarProps) {
  const { wishes, wish, port } = props;
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const isNarrowed = isWishing({ ...wishes, text: "" });
  return (
    <>
      <div class="da-filter-bar">
        <input
          type="search"
          class="da-entry da-filter"
          placeholder="Filter…"
          aria-label="Filter alliances"
          defaultValue={wishes.text}
          onInput={({ currentTarget }) => wish({ ...wishes, text: currentTarget.value })}
        />
        <button
          type="button"
          class={`da-icon-button ${isNarrowed ? "is-on" : ""}`}
          aria-label={isNarrowed ? "More filters, in use" : "More filters"}
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="sliders-horizontal" host={port} />
        </button>
      </div>
      {isOpen && <Panel {...props} id={panel} />}
      {isNarrowed && (
        <button type="button" class="da-quiet da-clear" onClick={() => wish({ ...NO_WISHES, text: wishes.text })}>
          <Icon name="x" host={port} />
          {wishes.week === undefined ? "Clear filters" : `Week of ${port.formatDay(wishes.week.from)}`}
        </button>
      )}
    </>
  );
}

function Panel({ id, groups, weeks, wishes, wish, sort, sortBy, port }: FilterBarProps & { readonly id: string }) {
  const { allies, tags, statuses } = useMemo(() => choicesIn(groups), [groups]);
  const week = weeks.find(({ from }) => from === wishes.week?.from);
  return (
    <div class="da-wishes" id={id} role="group" aria-label="More filters">
      <Choice label="Ally" value={wishes.ally} set={(ally) => wish({ ...wishes, ally })} options={allies.map(same)} />
      <Choice
        label="Tag"
        value={wishes.tag}
        set={(tag) => wish({ ...wishes, tag })}
        options={tags.map((tag) => [tag, `#${tag}`])}
      />
      <Choice
        label="Status"
        value={wishes.status}
        set={(chosen) => wish({ ...wishes, status: statuses.find((status) => status === chosen) ?? "" })}
        options={statuses.map((status) => [status, STATUS_WORDS[status]])}
      />
      <Choice
        label="Week"
        value={week?.from ?? ""}
        set={(from) => wish({ ...wishes, week: weeks.find((one) => one.from === from) })}
        options={weeks
          .filter(({ count }) => count > 0)
          .map(({ from, count }) => [from, `${port.formatDay(from)}: ${reviewsInWords(count)}`])}
      />
      <Choice
        label="Sort by"
        value={sort}
        set={(chosen) => sortBy(isSort(chosen) ? chosen : "next")}
        options={Object.entries(SORTS)}
        always
      />
    </div>
  );
}

function isSort(text: string): text is SortName {
  return Object.hasOwn(SORTS, text);
}

function same(text: string): readonly [string, string] {
  return [text, text];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  /** Values with their words. */
  readonly options: readonly (readonly [string, string])[];
  /** Whether one of them is always chosen. */
  readonly always?: boolean;
}

function Choice({ label, value, set, options, always = false }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <label class="da-wish">
      <span>{label}</span>
      <select class="dropdown" value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {!always && <option value="">Any</option>}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
