/**
 * Runs in the page of the browser tests: mounts the surfaces with ports that live in memory. A note is a text here; answers are
 * set in it by the core, as a host would, and its forms are updated from it.
 */
import { icons } from "lucide";
import MarkdownIt from "markdown-it";
import { knownNote } from "../../../src/core/note/known-notes";
import { setAnswer } from "../../../src/core/note/set-answer";
import { hintLookup } from "../../../src/core/template/hints";
import { builtInHints, builtInTemplates } from "../../../src/core/template/built-in";
import { applyEdits } from "../../../src/core/text/text-edit";
import type { AllianceSummary, ReviewGroupName } from "../../../src/core/index/summary";
import { mountReviews } from "../../../src/ui/reviews/mount-reviews";
import type { ReviewsHandle, ReviewsModel, RowContents } from "../../../src/ui/reviews/port";
import { formModel } from "../../../src/ui/form/state/form-model";
import type { FormHandle, FormModel } from "../../../src/ui/form/state/model";
import { mountForm } from "../../../src/ui/form/mount-form";
import type { FormPort, SavePolicy } from "../../../src/ui/form/port";
import type { AnswerChange, Draft, SaveResult } from "../../../src/core/note/answer-change";
import type { SavedAnswer } from "../../../src/core/note/saved-answer";
import type { LinkKind, LinkSuggestion } from "../../../src/ui/link-suggest/link-finder";
import { mountNewAlliance } from "../../../src/ui/new-alliance/mount-new-alliance";
import type { NewAlliance } from "../../../src/core/template/new-alliance";

const SVG = "http://www.w3.org/2000/svg";
const TODAY = "2026-11-22";
const hintFor = hintLookup(builtInHints);
const markdown = new MarkdownIt({ breaks: true, linkify: false });

function drawIcon(name: string, into: HTMLElement): void {
  const pascal = name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const nodes = (icons as unknown as Record<string, readonly (readonly [string, Record<string, string>])[]>)[pascal];
  const svg = document.createElementNS(SVG, "svg");
  const attributes = { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", "stroke-width": "1.75" };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const [tag, values] of nodes ?? []) {
    const child = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(values)) child.setAttribute(key, value);
    svg.append(child);
  }
  into.replaceChildren(svg);
}

function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

function renderMarkdown(text: string, into: HTMLElement): () => void {
  const page = new DOMParser().parseFromString(markdown.render(text), "text/html");
  into.append(...page.body.childNodes);
  return () => undefined;
}

/** How the note's host behaves. */
export interface NoteOptions {
  readonly policy?: SavePolicy;
  readonly drafts?: readonly Draft[];
  /** What this device saved earlier. */
  readonly saved?: readonly SavedAnswer[];
  /** The words that were agreed to, whatever the fingerprint; as `AgreedWords` has them. */
  readonly agreed?: string;
  /** Milliseconds that a save takes. */
  readonly slow?: number;
}

const NOTES = [
  ...["Maya Ortiz", "Mayumi Abe", "Sam Lee", "Being before doing", "תמר לוי"],
  "What I want to ask every new client before we agree to work together, and what I want them to ask me after this summer",
  ...Array.from({ length: 60 }, (_, at) => `Walk ${at + 1}`),
];

/** Finds notes by a part of their names; allies are the first two. */
function findLinks(kind: LinkKind, typed: string): readonly LinkSuggestion[] {
  const sought = typed.trim().toLowerCase();
  return NOTES.flatMap((title, at): LinkSuggestion[] => {
    const found = title.toLowerCase().indexOf(sought);
    if (found === -1) return [];
    const detail = kind === "ally" && at < 2 ? "Ally" : "People";
    return [{ title, detail, matches: [[found, found + sought.length]], markdown: () => `[[${title}]]` }];
  }).slice(0, 50);
}

/** A note with its forms. */
class StagedNote {
  readonly saves: AnswerChange[] = [];
  readonly kept: Draft[] = [];
  readonly drafts = new Map<string, Draft>();
  readonly focus: boolean[] = [];
  readonly copied: string[] = [];
  readonly results: SaveResult[] = [];
  resizes = 0;
  sourceShown = 0;
  private readonly handles: FormHandle[] = [];

  constructor(
    public text: string,
    private readonly into: HTMLElement,
    private readonly options: NoteOptions,
  ) {
    for (const draft of options.drafts ?? []) this.drafts.set(JSON.stringify(draft.address), draft);
    const note = knownNote(text);
    note.blocks.forEach((_, at) => {
      const box = document.createElement("div");
      into.append(box);
      this.handles.push(mountForm(box, this.model(at), this.port()));
    });
  }

  private model(at: number) {
    const note = knownNote(this.text);
    const block = note.blocks[at];
    if (block === undefined) throw new Error("The staged note lost a block.");
    return formModel(note, block, hintFor);
  }

  /** The note's text is another now; its forms are told. */
  set(text: string): void {
    this.text = text;
    this.update();
  }

  replace(from: string, to: string): void {
    if (!this.text.includes(from)) throw new Error(`The note does not have “${from}”.`);
    this.set(this.text.replace(from, to));
  }

  update(): void {
    this.handles.forEach((handle, at) => handle.update(this.model(at)));
  }

  unmount(): void {
    for (const handle of this.handles) handle.unmount();
    this.into.replaceChildren();
  }

  async flush(): Promise<void> {
    await Promise.all(this.handles.map((handle) => handle.flush()));
  }

  private async save(change: AnswerChange): Promise<SaveResult> {
    this.saves.push(change);
    if (this.options.slow !== undefined) await new Promise((done) => setTimeout(done, this.options.slow));
    const scripted = this.results.shift();
    if (scripted !== undefined) return scripted;
    const result = setAnswer(this.text, change.address, change.value, { expected: { value: change.expected } });
    if (!result.ok) {
      if (result.conflict === true) return { kind: "conflict", current: result.current };
      return { kind: "failed", problem: result.problem };
    }
    this.text = applyEdits(this.text, result.edits);
    this.update();
    return { kind: "saved" };
  }

  private port(): FormPort {
    return {
      savePolicy: this.options.policy ?? "pause",
      drafts: {
        load: () => Promise.resolve([...this.drafts.values()]),
        keep: (draft) => {
          this.kept.push(draft);
          this.drafts.set(JSON.stringify(draft.address), draft);
          return Promise.resolve();
        },
        forget: (address) => {
          this.drafts.delete(JSON.stringify(address));
          return Promise.resolve();
        },
      },
      memory: {
        recall: () => Promise.resolve(this.options.saved ?? []),
        arrived: () => Promise.resolve(),
        stillLost: () => Promise.resolve(),
        forget: () => Promise.resolve(),
      },
      agreed: { learn: () => Promise.resolve(), recall: () => Promise.resolve(this.options.agreed) },
      save: (change) => this.save(change),
      renderMarkdown,
      today: () => TODAY,
      formatDay,
      icon: drawIcon,
      quickFix: (problem) => {
        if (problem.quickFix !== undefined) this.set(applyEdits(this.text, problem.quickFix.edits));
        return Promise.resolve({ kind: "saved" });
      },
      editSource: () => {
        this.sourceShown += 1;
      },
      copy: (text) => {
        this.copied.push(text);
        return Promise.resolve();
      },
      linkFinder: (kind) => (typed) => findLinks(kind, typed),
      focusChanged: (inside) => this.focus.push(inside),
      resized: () => {
        this.resizes += 1;
      },
    };
  }
}

function main(): HTMLElement {
  const element = document.querySelector<HTMLElement>("main");
  if (element === null) throw new Error("The page has no main part.");
  element.replaceChildren();
  return element;
}

/** A summary with little in it. */
function summary(path: string, members: Partial<AllianceSummary>): AllianceSummary {
  const title = path.replace(/^.*\/|\.md$/g, "");
  return {
    path,
    title,
    template: "Coach and client",
    allies: [title, "Sam Lee"],
    tags: [],
    status: "active",
    problems: [],
    ...members,
  };
}

/** The sidebar, and what it asked of its host. */
class StagedReviews {
  readonly calls: unknown[] = [];
  failure: string | undefined;
  readonly contents = new Map<string, RowContents>();
  private readonly handle: ReviewsHandle;
  private model: ReviewsModel;

  constructor(
    groups: Partial<Record<ReviewGroupName, readonly AllianceSummary[]>>,
    ready = true,
    folded: string[] = [],
  ) {
    this.model = { groups: groupList(groups), reasons: new Map(), today: TODAY, ready };
    const into = main();
    into.className = "stage-sidebar";
    this.handle = mountReviews(into, this.model, {
      open: (path, where) => this.calls.push(["open", path, where]),
      reschedule: (path, day) => {
        this.calls.push(["reschedule", path, day]);
        return Promise.resolve(this.failure);
      },
      snooze: (path, by) => {
        this.calls.push(["snooze", path, by]);
        return Promise.resolve(this.failure);
      },
      pause: (path) => {
        this.calls.push(["pause", path]);
        return Promise.resolve(this.failure);
      },
      showWhatToFix: (path, reason) => this.calls.push(["mend", path, reason.kind]),
      togglePrivacy: () => this.calls.push(["privacy"]),
      formatMonth: (day) => new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(new Date(day)),
      contents: { known: () => undefined, read: (path) => Promise.resolve(this.contents.get(path)) },
      newAlliance: () => this.calls.push(["new"]),
      seeExample: () => this.calls.push(["example"]),
      formatDay,
      icon: drawIcon,
      remembered: {
        load: () => ({ folded, sort: "next" }),
        save: (next) => this.calls.push(["folded", [...next.folded]]),
      },
    });
  }

  update(groups: Partial<Record<ReviewGroupName, readonly AllianceSummary[]>>): void {
    this.model = { ...this.model, groups: groupList(groups) };
    this.handle.update(this.model);
  }
}

function groupList(groups: Partial<Record<ReviewGroupName, readonly AllianceSummary[]>>) {
  const names: ReviewGroupName[] = ["waiting", "this-week", "later", "no-date", "drafts", "resting", "closed"];
  return names.map((name) => ({ name, alliances: groups[name] ?? [] }));
}

/** The dialog, and what it decided. */
class StagedDialog {
  readonly created: NewAlliance[] = [];
  closed = 0;
  failure: string | undefined;

  constructor() {
    const people = ["Maya Ortiz", "Mayumi Abe", "Sam Lee"].map((name) => ({
      name,
      entry: `[[${name}]]`,
      path: `People/${name}.md`,
    }));
    const fits = (name: string, typed: string): boolean => name.toLowerCase().includes(typed.toLowerCase());
    const into = main();
    into.className = "stage-dialog";
    mountNewAlliance(into, {
      templates: builtInTemplates(),
      folders: ["Alliances", "Alliances/2026", "Archive"],
      defaults: { folder: "Alliances", reviewEvery: "6 weeks" },
      people: (typed) => people.filter(({ name }) => fits(name, typed)),
      allyEntry: (name) => people.find((person) => person.name === name)?.entry ?? name,
      title: (allies, template) =>
        allies.map((entry) => entry.replace(/^\[\[|\]\]$/g, "")).join(" and ") || template.name,
      freePath: (folder, title) => `${folder}/${title}.md`,
      create: (choice) => {
        if (this.failure === undefined) this.created.push(choice);
        return Promise.resolve(this.failure);
      },
      icon: drawIcon,
      close: () => {
        this.closed += 1;
      },
    });
  }
}

function quietPort(): FormPort {
  return {
    savePolicy: "leave",
    drafts: {
      load: () => Promise.resolve([]),
      keep: () => Promise.resolve(),
      forget: () => Promise.resolve(),
    },
    save: () => Promise.resolve({ kind: "saved" }),
    renderMarkdown,
    today: () => TODAY,
    formatDay,
    icon: drawIcon,
    copy: () => Promise.resolve(),
  };
}

/** What the tests call in the page. */
export const stage = {
  /** The first block of a note, as a form shows it. */
  parsed: (text: string): FormModel => {
    const note = knownNote(text);
    const [block] = note.blocks;
    if (block === undefined) throw new Error("The note has no block.");
    return formModel(note, block, hintFor);
  },
  /** A form alone. */
  mount: (model: FormModel): FormHandle => {
    const into = main();
    into.className = "stage-note";
    return mountForm(into, model, quietPort());
  },
  /** The labels and answers of a form's fields. */
  fieldsOf: ({ items }: FormModel) =>
    items.flatMap((item) =>
      item.kind === "question"
        ? item.fields
            .filter(({ offered }) => offered === undefined)
            .map(({ ally, value }) => ({
              label: `${item.question.text} ${ally ?? ""}`,
              value: typeof value === "string" ? value : "",
            }))
        : [],
    ),
  /** The same fields with no form around them, and their answers as the host renders them: what the browser and the host take. */
  bare: (fields: readonly { readonly label: string; readonly value: string }[]): HTMLElement => {
    const into = main();
    into.className = "stage-note";
    const box = document.createElement("div");
    for (const { label, value } of fields) {
      const line = document.createElement("label");
      const field = document.createElement("textarea");
      field.value = value;
      line.append(label, field);
      box.append(line);
      if (value === "") continue;
      const rendered = document.createElement("div");
      renderMarkdown(value, rendered);
      box.append(rendered);
    }
    into.append(box);
    return box;
  },
  note: (text: string, options: NoteOptions = {}): StagedNote => {
    const into = main();
    into.className = "stage-note";
    return new StagedNote(text, into, options);
  },
  reviews: (...args: ConstructorParameters<typeof StagedReviews>) => new StagedReviews(...args),
  dialog: () => new StagedDialog(),
  summary,
};

declare global {
  interface Window {
    stage: typeof stage;
    note: StagedNote;
    reviews: StagedReviews;
    dialog: StagedDialog;
  }
}

window.stage = stage;
