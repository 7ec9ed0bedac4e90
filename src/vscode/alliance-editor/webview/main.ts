/** The page of an alliance editor: keeps a copy of the note's text, and shows it. */
import { applyEdits } from "../../../core/text/text-edit";
import type { ToPage } from "../messages";
import { host } from "./host";
import { followClicks } from "../../page/links";
import { NoteView } from "./note-view";
import { keepScroll, restoreDrafts } from "./page-state";
import { undoInDocument } from "./undo";

let root: HTMLElement;
let text: string | undefined;
let view: NoteView | undefined;

function receive(message: ToPage): void {
  switch (message.kind) {
    case "note":
      text = message.text;
      if (view === undefined) {
        restoreDrafts(message.drafts);
        view = new NoteView(root, message.title, message.language);
        view.show(text);
        keepScroll();
      } else view.show(text);
      return;
    case "edits": {
      if (text === undefined) return;
      const changed = edited(text, message.edits);
      if (changed?.length !== message.length) {
        host.send({ kind: "ready", isNew: false });
        return;
      }
      text = changed;
      view?.show(text);
      return;
    }
    case "flush":
      void handOver().then(() => host.send({ kind: "flushed" }));
      return;
    case "result":
      host.answered(message.id, message.result);
  }
}

/** Saves what is typed and can be saved. */
async function handOver(): Promise<void> {
  await view?.flush();
}

/** The text with the edits made; `undefined` where they are not for this text. */
function edited(before: string, edits: Parameters<typeof applyEdits>[1]): string | undefined {
  const fit = edits.every(({ to }) => to <= before.length);
  return fit ? applyEdits(before, edits) : undefined;
}

export function showAlliance(): void {
  root = document.body.appendChild(document.createElement("main"));
  window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => receive(data));
  followClicks(root, (link) => host.send({ kind: "follow", link }));
  undoInDocument(handOver);
  // When the page loses focus to the workbench, what was typed is saved in the document; the field keeps its focus within the page.
  window.addEventListener("blur", () => void handOver());
  host.send({ kind: "ready", isNew: true });
}
