/** The page of a review: the same conversation as in Obsidian, told to the extension as it goes. */
import { mountReview } from "../../../ui/review/mount-review";
import type { ReviewHandle, ReviewPort } from "../../../ui/review/port";
import { dayWriter, today } from "../../page/days";
import { api, Host } from "../../page/host";
import { icon } from "../../page/icons";
import { followClicks } from "../../page/links";
import { renderMarkdown } from "../../page/markdown";
import type { FromReview, ToReview } from "../messages";

const host = new Host<FromReview, string | undefined>();

let root: HTMLElement;
let review: ReviewHandle | undefined;
let canUndo = false;

function portOf({ language, questionnaires }: ToReview & { readonly kind: "talk" }): ReviewPort {
  return {
    keep: (draft) => host.send({ kind: "keep", draft }),
    finish: (talk) => host.ask({ kind: "finish", talk }),
    questionnaires: () => Promise.resolve(questionnaires),
    get undo() {
      return canUndo ? () => host.send({ kind: "undo" }) : undefined;
    },
    leave: () => host.send({ kind: "leave" }),
    letGo: () => host.send({ kind: "letGo" }),
    openNote: () => host.send({ kind: "openNote" }),
    focusChanged: () => undefined,
    renderMarkdown: (markdown, into) => {
      renderMarkdown(markdown, into);
      return () => into.replaceChildren();
    },
    today,
    formatDay: dayWriter(language),
    icon,
    copy: (text) => {
      host.send({ kind: "copy", text });
      return Promise.resolve();
    },
  };
}

function receive(message: ToReview): void {
  switch (message.kind) {
    case "talk":
      api.setState(message.tab);
      ({ canUndo } = message);
      review?.unmount();
      review = mountReview(root, message.model, message.draft, portOf(message));
      return;
    case "model":
      api.setState(message.tab);
      ({ canUndo } = message);
      review?.update(message.model);
      return;
    case "result":
      host.answered(message.id, message.issue);
  }
}

export function showReview(): void {
  root = document.body.appendChild(document.createElement("main"));
  window.addEventListener("message", ({ data }: MessageEvent<ToReview>) => receive(data));
  followClicks(root, (link) => host.send({ kind: "follow", link }));
  host.send({ kind: "ready" });
}
