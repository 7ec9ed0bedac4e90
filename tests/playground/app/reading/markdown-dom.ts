/** Markdown to elements: sanitized, with callouts, tasks and links as the app makes them, before any plugin sees it. */
import DOMPurify from "dompurify";
import { markdown } from "../metadata/markdown";
import { setIcon } from "../ui/icons";

const CALLOUT = /^\[!([\w-]+)(?:\|([^\]]*))?\]([+-]?)[ \t]*([^\n]*)/u;

const CALLOUT_ICONS: Record<string, string> = {
  note: "pencil",
  info: "info",
  tip: "flame",
  warning: "alert-triangle",
  danger: "zap",
  quote: "quote",
  example: "list",
  question: "help-circle",
  success: "check",
  todo: "check-circle-2",
};

export function sanitizeHTMLToDom(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ADD_ATTR: ["target"],
    FORBID_TAGS: ["style", "form"],
  });
}

/** `> [!note] Title`: the quote becomes a callout; what stands in it is already rendered. */
function makeCallout(quote: Element): void {
  const first = quote.querySelector(":scope > p:first-child");
  const match = CALLOUT.exec(first?.textContent.trimStart() ?? "");
  if (first === null || match === null) return;
  const [, type = "note", metadata = "", fold = "", title = ""] = match;
  const callout = quote.doc.createElement("div");
  callout.className = "callout";
  callout.setAttribute("data-callout", type.toLowerCase());
  callout.setAttribute("data-callout-metadata", metadata);
  callout.setAttribute("data-callout-fold", fold);
  const heading = callout.createDiv("callout-title");
  setIcon(heading.createDiv("callout-icon"), CALLOUT_ICONS[type.toLowerCase()] ?? "pencil");
  const standard = type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
  const inner = heading.createDiv("callout-title-inner");
  const content = callout.createDiv("callout-content");
  takeTitle(first, inner);
  if (title === "") inner.setText(standard);
  if (first.childNodes.length === 0) first.remove();
  content.append(...quote.childNodes);
  if (!content.hasChildNodes()) content.remove();
  if (fold !== "") makeFoldable(callout, heading, fold === "-");
  quote.replaceWith(callout);
}

/** Moves the first line of the paragraph, without its `[!type]`, into the title. */
function takeTitle(paragraph: Element, title: HTMLElement): void {
  while (paragraph.firstChild !== null) {
    const node = paragraph.firstChild;
    node.remove();
    if (node.nodeName === "BR") break;
    title.append(node);
  }
  const text = title.firstChild;
  if (text !== null) text.textContent = (text.textContent ?? "").replace(/^\s*\[![^\]]*\][+-]?[ \t]*/u, "");
  const next = paragraph.firstChild;
  if (next?.nodeType === 3) next.textContent = (next.textContent ?? "").replace(/^\n/u, "");
}

function makeFoldable(callout: HTMLElement, heading: HTMLElement, folded: boolean): void {
  callout.addClass("is-collapsible");
  const show = (closed: boolean): void => {
    callout.toggleClass("is-collapsed", closed);
    heading.setAttribute("aria-expanded", String(!closed));
  };
  heading.setAttribute("role", "button");
  heading.tabIndex = 0;
  show(folded);
  const toggle = (): void => {
    show(!callout.hasClass("is-collapsed"));
  };
  heading.addEventListener("click", toggle);
  heading.addEventListener("keydown", (event) => {
    if (event.key === "Enter") toggle();
  });
}

function makeTasks(root: DocumentFragment): void {
  for (const item of root.querySelectorAll("li")) {
    const text = item.firstChild?.nodeName === "P" ? item.firstChild.firstChild : item.firstChild;
    const match = /^\[(.)\] /u.exec(text?.textContent ?? "");
    if (text?.nodeType !== 3 || match === null) continue;
    text.textContent = (text.textContent ?? "").slice(4);
    const box = item.doc.createElement("input");
    box.type = "checkbox";
    box.className = "task-list-item-checkbox";
    box.checked = match[1] !== " ";
    box.disabled = true;
    box.setAttribute("aria-label", text.textContent);
    item.className = "task-list-item";
    item.setAttribute("data-task", match[1] ?? "");
    text.before(box);
  }
}

function makeLinks(root: DocumentFragment): void {
  for (const link of root.querySelectorAll("a[href]:not(.internal-link, .tag)")) {
    const href = link.getAttribute("href") ?? "";
    const external = /^[a-z][a-z+.-]*:/iu.test(href);
    link.className = external ? "external-link" : "internal-link";
    if (!external) link.setAttribute("data-href", decodeURI(href).replace(/\.md(?=#|$)/u, ""));
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener nofollow");
  }
}

/** Renders Markdown into a fragment of the document. Nothing in it runs or loads from elsewhere. */
export function markdownToDom(text: string): DocumentFragment {
  const root = sanitizeHTMLToDom(markdown.render(text));
  // Innermost first, so that an outer callout takes finished ones in.
  for (const quote of [...root.querySelectorAll("blockquote")].reverse()) makeCallout(quote);
  makeTasks(root);
  makeLinks(root);
  for (const heading of root.querySelectorAll("h1, h2, h3, h4, h5, h6"))
    heading.setAttribute("data-heading", heading.textContent);
  for (const table of root.querySelectorAll("table")) {
    const scroller = table.doc.createElement("div");
    scroller.className = "table-wrapper";
    table.replaceWith(scroller);
    scroller.append(table);
  }
  return root;
}
