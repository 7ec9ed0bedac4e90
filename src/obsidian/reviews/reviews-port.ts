/** What the reviews sidebar needs of Obsidian. */
import { setIcon, type HoverParent, type TFile } from "obsidian";
import { tryStep } from "../../actions/life-steps";
import { setNextReview, snooze } from "../../actions/next-review";
import type { ReviewsPort, Remembered } from "../../ui/reviews/port";
import { formatDay, formatMonth } from "../calendar";
import { ExampleModal } from "../example/example-modal";
import { openNewAlliance } from "../new-alliance/new-alliance";
import type { Parts } from "../parts";
import { showWhatToFix } from "./quick-fix";
import { openNote } from "./open-note";
import { rowContents } from "./row-contents";
import { HOVER_SOURCE, showRowMenu } from "./row-menu";

/** Where the folded groups and the order are remembered on this device. */
const FOLDED_KEY = "designed-alliances-folded";
const SORT_KEY = "designed-alliances-sort";

const GONE = "This note is no longer there.";

/** The port of the view that `hoverParent` is. */
export function reviewsPort(parts: Parts, hoverParent: HoverParent): ReviewsPort {
  const { app, privacy } = parts;
  const withFile = (path: string, act: (file: TFile) => void): void => {
    const file = app.vault.getFileByPath(path);
    if (file !== null) act(file);
  };
  const change = async (path: string, act: (file: TFile) => Promise<string | undefined>) => {
    const file = app.vault.getFileByPath(path);
    return file === null ? GONE : act(file);
  };
  return {
    open: (path, where) => withFile(path, (file) => void openNote(app, file, where)),
    reschedule: (path, day) => change(path, (file) => setNextReview(parts.notes, file, day)),
    snooze: (path, by) => change(path, (file) => snooze(parts, file, by)),
    pause: (path) =>
      change(path, async (file) => {
        const result = await tryStep(parts, file, "pause");
        return result.ok ? undefined : result.problem.message;
      }),
    showWhatToFix: (path, reason) => withFile(path, (file) => void showWhatToFix(parts, file, reason)),
    newAlliance: () => void openNewAlliance(parts),
    seeExample: () => new ExampleModal(parts).open(),
    togglePrivacy: () => privacy.toggle(),
    formatDay,
    formatMonth,
    icon: (name, into) => setIcon(into, name),
    hover: (path, event, targetEl) => {
      const source = HOVER_SOURCE;
      app.workspace.trigger("hover-link", { event, source, hoverParent, targetEl, linktext: path, sourcePath: "" });
    },
    contents: rowContents(app),
    remembered: {
      load: () => ({ folded: texts(app.loadLocalStorage(FOLDED_KEY)), sort: sortName(app.loadLocalStorage(SORT_KEY)) }),
      save: ({ folded, sort }) => {
        app.saveLocalStorage(FOLDED_KEY, folded);
        app.saveLocalStorage(SORT_KEY, sort);
      },
    },
    menu: (alliance, event, anchor, doings) =>
      withFile(alliance.path, (file) => showRowMenu({ parts, file, alliance, doings }, event, anchor)),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function sortName(value: unknown): Remembered["sort"] {
  return value === "title" || value === "last" ? value : "next";
}
