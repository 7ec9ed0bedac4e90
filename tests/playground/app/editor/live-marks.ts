/** Live Preview within lines: headings in their sizes, marks hidden unless the cursor is at them, links shown as links. */
import { syntaxTree } from "@codemirror/language";
import type { EditorState, Range } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from "@codemirror/view";
import { editorLivePreviewField } from "./info-fields";

const HIDE = Decoration.replace({});
const HIDDEN_MARKS = new Set(["HeaderMark", "EmphasisMark", "StrikethroughMark", "CodeMark", "LinkMark", "URL"]);
const STYLES: Record<string, string> = {
  Emphasis: "cm-em",
  StrongEmphasis: "cm-strong",
  Strikethrough: "cm-strikethrough",
  InlineCode: "cm-inline-code",
  ListMark: "cm-formatting-list",
  QuoteMark: "cm-formatting-quote",
};

/** Whether the cursor is at these characters: in an editor without the focus it is nowhere. */
function touches(view: EditorView, from: number, to: number): boolean {
  if (!view.hasFocus) return false;
  return view.state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

function lineClasses(state: EditorState, from: number, to: number, name: string): Range<Decoration>[] {
  const found: Range<Decoration>[] = [];
  const first = state.doc.lineAt(from).number;
  const last = state.doc.lineAt(to).number;
  for (let at = first; at <= last; at++) {
    const edge = `${at === first ? " HyperMD-codeblock-begin" : ""}${at === last ? " HyperMD-codeblock-end" : ""}`;
    found.push(
      Decoration.line({ class: name === "HyperMD-codeblock" ? name + edge : name }).range(state.doc.line(at).from),
    );
  }
  return found;
}

function syntaxMarks(view: EditorView, live: boolean): Range<Decoration>[] {
  const { state } = view;
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const heading = /^ATXHeading(\d)$/u.exec(node.name)?.[1];
        if (heading !== undefined)
          found.push(...lineClasses(state, node.from, node.from, `HyperMD-header HyperMD-header-${heading}`));
        if (node.name === "FencedCode" || node.name === "CodeBlock")
          found.push(...lineClasses(state, node.from, node.to, "HyperMD-codeblock"));
        if (node.name === "Blockquote") found.push(...lineClasses(state, node.from, node.to, "HyperMD-quote"));
        if (node.name === "ListItem") found.push(...listLines(view, node, live));
        const style = STYLES[node.name];
        if (style !== undefined && node.to > node.from)
          found.push(Decoration.mark({ class: style }).range(node.from, node.to));
        if (node.name === "Link" && node.to > node.from)
          found.push(Decoration.mark({ class: "cm-link" }).range(node.from, node.to));
        if (live && HIDDEN_MARKS.has(node.name)) found.push(...hidden(view, node));
      },
    });
  return found;
}

class Bullet extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(view: EditorView): HTMLElement {
    return view.dom.doc.createElement("span").createSpan({ cls: "list-bullet", text: "•" });
  }
}

/** A task's box: a click checks it. */
class TaskBox extends WidgetType {
  readonly #mark: string;

  constructor(mark: string) {
    super();
    this.#mark = mark;
  }

  override eq(other: TaskBox): boolean {
    return this.#mark === other.#mark;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = view.dom.doc.createElement("input");
    box.type = "checkbox";
    box.className = "task-list-item-checkbox";
    box.checked = this.#mark !== " ";
    box.setAttribute("aria-label", "Task");
    box.addEventListener("click", (event) => {
      event.preventDefault();
      // It stands for `- [ ]`: the mark is the fourth character.
      const at = view.posAtDOM(box) + 3;
      view.dispatch({ changes: { from: at, to: at + 1, insert: this.#mark === " " ? "x" : " " }, userEvent: "input" });
    });
    return box;
  }
}

/** A list item hangs behind its mark; a dash shows as a bullet. */
function listLines(view: EditorView, item: { from: number }, live: boolean): Range<Decoration>[] {
  const line = view.state.doc.lineAt(item.from);
  const indent = item.from - line.from;
  const attributes = { style: `--list-level: ${indent}` };
  const found = [Decoration.line({ class: "HyperMD-list-line", attributes }).range(line.from)];
  const isDash = /^[-*+] /u.test(line.text.slice(indent));
  const task = /^[-*+] \[(.)\] /u.exec(line.text.slice(indent))?.[1];
  if (live && task !== undefined && !touches(view, item.from, item.from + 5)) {
    found.push(Decoration.replace({ widget: new TaskBox(task) }).range(item.from, item.from + 5));
    return found;
  }
  if (live && isDash && !touches(view, item.from, item.from + 1))
    found.push(Decoration.replace({ widget: new Bullet() }).range(item.from, item.from + 1));
  return found;
}

function hidden(
  view: EditorView,
  node: { name: string; from: number; to: number; node: { parent: { name: string; from: number; to: number } | null } },
): Range<Decoration>[] {
  const { state } = view;
  const { parent } = node.node;
  if (parent === null || parent.name === "FencedCode" || parent.name === "Image") return [];
  const isHeading = node.name === "HeaderMark";
  if (node.name === "URL" && parent.name !== "Link") return [];
  const line = state.doc.lineAt(node.from);
  const scope = isHeading ? line : parent;
  if (touches(view, scope.from, scope.to)) return [];
  // The space behind a heading's marks goes with them.
  const to = isHeading && state.sliceDoc(node.to, node.to + 1) === " " ? node.to + 1 : node.to;
  return to > node.from ? [HIDE.range(node.from, to)] : [];
}

const WIKI = /(!?)\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]/gu;

function wikiMarks(view: EditorView, live: boolean): Range<Decoration>[] {
  const { state } = view;
  const found: Range<Decoration>[] = [];
  for (const visible of view.visibleRanges)
    for (const match of state.sliceDoc(visible.from, visible.to).matchAll(WIKI)) {
      const from = visible.from + match.index;
      const to = from + match[0].length;
      const inside = syntaxTree(state).resolveInner(from + 1, 1).name;
      if (inside.includes("Code")) continue;
      const shownFrom = match[3] === undefined ? from + (match[1] ?? "").length + 2 : to - 2 - match[3].length;
      const attributes = { "data-href": match[2] ?? "" };
      found.push(Decoration.mark({ class: "cm-hmd-internal-link", attributes }).range(shownFrom, to - 2));
      if (!live || touches(view, from, to)) continue;
      found.push(HIDE.range(from, shownFrom), HIDE.range(to - 2, to));
    }
  return found;
}

function decorate(view: EditorView): DecorationSet {
  const live = view.state.field(editorLivePreviewField);
  return Decoration.set([...syntaxMarks(view, live), ...wikiMarks(view, live)], true);
}

export const liveMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      const treeChanged = syntaxTree(update.startState) !== syntaxTree(update.state);
      const modeChanged =
        update.startState.field(editorLivePreviewField) !== update.state.field(editorLivePreviewField);
      if (
        update.docChanged ||
        update.selectionSet ||
        update.focusChanged ||
        update.viewportChanged ||
        treeChanged ||
        modeChanged
      )
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
