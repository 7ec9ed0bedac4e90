/** Pop-out windows: real ones, with the app's additions, styles and keys. */
import { announceMigration } from "../dom/dom-events";
import { addGlobals, setActiveWindow } from "../dom/globals";
import { extendDom } from "../dom/prototypes";
import { attachTooltips } from "../ui/tooltip";
import { WorkspaceWindow } from "./items";
import type { Workspace } from "./workspace";

export interface PopoutSize {
  x?: number;
  y?: number;
  size?: { width: number; height: number };
}

class Popout extends WorkspaceWindow {
  override insert(...args: Parameters<WorkspaceWindow["insert"]>): void {
    super.insert(...args);
    // Its tabs come with leaves that lived elsewhere: tell them where they are now.
    window.queueMicrotask(() => {
      announceMigration(this.containerEl);
    });
  }
}

function dress(page: Window): void {
  const { document: doc } = page;
  doc.documentElement.lang = document.documentElement.lang;
  doc.title = document.title;
  doc.body.className = document.body.className;
  doc.body.addClass("is-popout-window");
  for (const style of document.querySelectorAll("link[rel=stylesheet], style")) doc.head.append(style.cloneNode(true));
}

export function openPopout(workspace: Workspace, { x, y, size }: PopoutSize): WorkspaceWindow {
  const features = [
    "popup",
    `width=${size?.width ?? 700}`,
    `height=${size?.height ?? 800}`,
    ...(x === undefined ? [] : [`left=${x}`]),
    ...(y === undefined ? [] : [`top=${y}`]),
  ];
  const page = window.open("about:blank", "_blank", features.join(","));
  if (page === null) throw new Error("The browser did not allow another window.");
  extendDom(page as Window & typeof globalThis);
  workspace.windows.add(page);
  addGlobals(page);
  setActiveWindow(window, workspace.windows);
  dress(page);
  workspace.app.keymap.attach(page);
  attachTooltips(page);
  page.addEventListener("focus", () => {
    setActiveWindow(page, workspace.windows);
  });
  const container = new Popout(workspace, page);
  workspace.floatingSplit.insert(container);
  page.addEventListener("pagehide", () => {
    closed(workspace, container, page);
  });
  setActiveWindow(page, workspace.windows);
  workspace.trigger("window-open", container, page);
  return container;
}

function closed(workspace: Workspace, container: WorkspaceWindow, page: Window): void {
  if (!workspace.windows.delete(page)) return;
  workspace.trigger("window-close", container, page);
  workspace.iterateLeaves(container, (leaf) => {
    leaf.detach();
  });
  workspace.floatingSplit.remove(container);
  setActiveWindow(window, workspace.windows);
}
