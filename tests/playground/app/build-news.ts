/** News of the sources, where `npm start` follows them: they were built again, and the page is loaded anew, or they can't be. */
import type { App } from "./app";
import { reportLater } from "./base/events";
import { disk } from "./vault/disk";

/** Milliseconds without a key after which the page may go: by then a form has saved, or kept as a draft, what was typed. */
const QUIET = 1000;

let lastKey = 0;

/** Once nobody types and all is saved; until then, and where saving fails, the page stays. */
async function loadAnew(): Promise<void> {
  for (;;) {
    await window.playground.idle();
    const rest = lastKey + QUIET - performance.now();
    if (rest <= 0) break;
    await new Promise((resolve) => window.setTimeout(resolve, rest));
  }
  window.location.reload();
}

/** Listens to them. A version that can't be built is told in the status bar, with the reasons as its tooltip. */
export function listenToBuilds(app: App): void {
  let isGoing = false;
  let note: HTMLElement | undefined;
  const typed = (): void => {
    lastKey = performance.now();
  };
  for (const event of ["keydown", "input"]) window.addEventListener(event, typed, { capture: true });
  disk.onBuild = (news) => {
    if (news.type === "built") {
      if (!isGoing) loadAnew().catch(reportLater);
      isGoing = true;
      return;
    }
    note ??= app.statusBarEl.createEl("span", { cls: "status-bar-item", attr: { role: "status" } });
    note.setText("The last change can’t be built. The terminal says why.");
    note.title = news.errors.join("\n");
  };
}
