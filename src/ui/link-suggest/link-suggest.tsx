/**
 * Help with links in a text field: typing `[[` or `@` opens a list at the caret, of what can be linked to. Focus never leaves the
 * field; the list is the pattern “listbox with active descendant” of the ARIA authoring practices. What is chosen is inserted as if
 * it had been typed, so that the field's own undo undoes it.
 */
import { fileKey } from "../../core/text/fold";
import { render } from "preact";
import { freshId } from "../shared/fresh-id";
import { caretBox, type CaretBox } from "./caret-box";
import { insertAsTyped } from "./insert-as-typed";
import type { LinkFinder, LinkKind, LinkSuggestion } from "./link-finder";
import { linkQuery, type LinkQuery } from "./link-query";
import { rowId, SuggestList } from "./suggest-list";

/** Rows that Page Up and Page Down go. */
const PAGE = 8;
/** Pixels between the caret's line and the list, and between the list and the edge of the window. */
const GAP = 4;

/** With so many pixels below the caret's line, a list is not placed above it, where it would cover what was written. */
const ENOUGH = 150;

/** Types of input events that are not typing (paste, undo, …): no list opens then. */
const NOT_TYPED = /^(?:insertFrom|history)/;

/** ARIA attributes of a field with an open list. `aria-expanded` is only for comboboxes, which a multi-line field can't be. */
const STATES = ["aria-controls", "aria-activedescendant", "aria-haspopup", "aria-autocomplete"];

/** A link that is being typed, and what was found for it. */
interface Search {
  readonly query: LinkQuery;
  readonly find: LinkFinder;
  readonly caret: CaretBox;
  readonly rows: readonly LinkSuggestion[];
  readonly at: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** The help of one field. */
export class LinkSuggest {
  readonly #id = freshId();
  #search: Search | undefined;
  #box: HTMLElement | undefined;
  /** The offsets of links whose list was closed by hand: it stays closed for them. */
  readonly #dismissed = new Set<number>();

  readonly #field: HTMLTextAreaElement;
  readonly #finderOf: (kind: LinkKind) => LinkFinder;
  readonly #settle: () => void;

  /** @param settle called when a row is chosen: ends a composition that is under way, whether the browser reports its end or not */
  constructor(field: HTMLTextAreaElement, finderOf: (kind: LinkKind) => LinkFinder, settle: () => void) {
    this.#field = field;
    this.#finderOf = finderOf;
    this.#settle = settle;
  }

  /** The text changed, by an input of that type. */
  typed(inputType: string): void {
    const query = this.#queryNow();
    const isNew = this.#search?.query.from !== query?.from;
    if (query === undefined || (isNew && NOT_TYPED.test(inputType))) this.close();
    else this.#look(query, isNew ? undefined : this.#search);
  }

  /** Whether a key was for the list; if so, nothing else may act on it. */
  takes(event: KeyboardEvent): boolean {
    const search = this.#box === undefined ? undefined : this.#search;
    if (search === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const count = search.rows.length;
    const step = STEPS[event.key];
    if (event.key === "Enter" || event.key === "Tab") this.#choose(search.at);
    else if (event.key === "Escape") this.#dismiss(search);
    else if (step === undefined) return false;
    else if (Math.abs(step) === 1) this.#point((search.at + step + count) % count);
    else this.#point(Math.max(0, Math.min(count - 1, search.at + step)));
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Closes the list. */
  close(): void {
    this.#search = undefined;
    this.#hide();
  }

  #dismiss({ query }: Search): void {
    this.#dismissed.add(query.from);
    this.close();
  }

  #queryNow(): LinkQuery | undefined {
    const { value, selectionStart, selectionEnd } = this.#field;
    if (selectionStart !== selectionEnd) return undefined;
    if (linkQuery(value, selectionStart) === undefined) this.#dismissed.clear();
    return linkQuery(value, selectionStart, this.#dismissed);
  }

  #look(query: LinkQuery, before: Search | undefined): void {
    const find = before?.find ?? this.#finderOf(query.kind);
    const { typed } = query;
    const fits = ({ title }: LinkSuggestion): boolean => fileKey(title).includes(fileKey(typed));
    // After “@Sam, ” a sentence goes on: with a space in it, only a name that is written so is meant.
    const rows = query.kind === "ally" && /\s/.test(typed) ? find(typed).filter(fits) : find(typed);
    this.#search = { query, find, caret: caretBox(this.#field, query.from), rows, at: 0 };
    if (rows.length === 0) this.#hide();
    else this.#show();
  }

  #point(at: number): void {
    if (this.#search === undefined) return;
    this.#search = { ...this.#search, at };
    this.#draw();
  }

  /** The text may have changed beneath the list: what is replaced is looked up again. */
  #choose(at: number): void {
    const row = this.#search?.rows[at];
    const query = this.#queryNow();
    this.close();
    if (row === undefined || query === undefined) return;
    this.#settle();
    insertAsTyped(this.#field, query, row.markdown());
  }

  #show(): void {
    const { ownerDocument: document } = this.#field;
    if (this.#box === undefined) {
      this.#box = document.createElement("div");
      this.#box.className = "suggestion-container da-suggest";
      // Focus stays in the field when the list is clicked.
      this.#box.addEventListener("mousedown", (event) => event.preventDefault());
      document.body.append(this.#box);
      this.#watch(document);
    }
    this.#draw();
    this.#place();
  }

  #hide(): void {
    if (this.#box === undefined) return;
    this.#unwatch?.();
    render(null, this.#box);
    this.#box.remove();
    this.#box = undefined;
    for (const name of STATES) this.#field.removeAttribute(name);
  }

  #draw(): void {
    const [box, search] = [this.#box, this.#search];
    if (box === undefined || search === undefined) return;
    const { rows, at, query } = search;
    render(
      <SuggestList
        id={this.#id}
        kind={query.kind}
        rows={rows}
        at={at}
        point={(to) => this.#search?.at !== to && this.#point(to)}
        choose={(to) => this.#choose(to)}
      />,
      box,
    );
    const values = [this.#id, rowId(this.#id, at), "listbox", "list"];
    STATES.forEach((name, place) => this.#field.setAttribute(name, values[place] ?? ""));
    bringIntoView(box, at);
  }

  /** Places the list below the caret's line, or above it where there is more room. */
  #place(): void {
    const [box, search] = [this.#box, this.#search];
    const view = this.#field.ownerDocument.defaultView;
    if (box === undefined || search === undefined || view === null) return;
    // A phone's keyboard covers a part of the window.
    const { offsetTop: top, height } = view.visualViewport ?? { offsetTop: 0, height: view.innerHeight };
    const { caret } = search;
    box.style.removeProperty("--da-room");
    const above = caret.top - top - 2 * GAP;
    const below = top + height - caret.bottom - 2 * GAP;
    const isBelow = box.offsetHeight <= below || below >= Math.min(above, ENOUGH);
    box.style.setProperty("--da-room", `${Math.max(isBelow ? below : above, 0)}px`);
    const isRtl = view.getComputedStyle(this.#field).direction === "rtl";
    const left = isRtl ? caret.x - box.offsetWidth : caret.x;
    const rightmost = view.document.documentElement.clientWidth - box.offsetWidth - GAP;
    box.style.left = `${Math.max(GAP, Math.min(left, rightmost))}px`;
    box.style.top = `${isBelow ? caret.bottom + GAP : caret.top - GAP - box.offsetHeight}px`;
  }

  #unwatch: (() => void) | undefined;

  /** While the list is open, watches for the caret leaving the link, and for the page moving. */
  #watch(document: Document): void {
    const moved = (event: Event): void => {
      // A scroll event has a node as its target, a resize event the window.
      const isOwn = event.type === "scroll" && this.#box?.contains(event.target as Node) === true;
      if (this.#search === undefined || isOwn) return;
      this.#search = { ...this.#search, caret: caretBox(this.#field, this.#search.query.from) };
      this.#place();
    };
    const selected = (): void => {
      const from = this.#search?.query.from;
      if (from !== this.#queryNow()?.from) this.close();
    };
    const view = document.defaultView;
    document.addEventListener("selectionchange", selected);
    document.addEventListener("scroll", moved, true);
    view?.addEventListener("resize", moved);
    view?.visualViewport?.addEventListener("resize", moved);
    this.#unwatch = () => {
      document.removeEventListener("selectionchange", selected);
      document.removeEventListener("scroll", moved, true);
      view?.removeEventListener("resize", moved);
      view?.visualViewport?.removeEventListener("resize", moved);
    };
  }
}

function bringIntoView(box: HTMLElement, at: number): void {
  const list = box.firstElementChild;
  const row = list?.children[at];
  if (list === null || row === undefined) return;
  const { top, bottom } = row.getBoundingClientRect();
  const outer = list.getBoundingClientRect();
  list.scrollTop += Math.min(0, top - outer.top - GAP) + Math.max(0, bottom - outer.bottom + GAP);
}
