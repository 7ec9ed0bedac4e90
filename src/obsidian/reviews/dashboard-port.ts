/** What the reviews sidebar needs of Obsidian. */
import { setIcon, type HoverParent, type TFile } from "obsidian";
import { editFrontmatter } from "../../core/note/edit-frontmatter";
import type { DashboardPort } from "../../ui/dashboard/port";
import { formatDay } from "../calendar";
import { openNewAlliance } from "../new-alliance/new-alliance";
import type { Parts } from "../parts";
import { HOVER_SOURCE } from "./hover-source";
import { openNote } from "./open-note";
import { showRowMenu } from "./row-menu";

/** Where the folded groups are remembered on this device. */
const FOLDED_KEY = "designed-alliances-folded";

/** The port of the view that `hoverParent` is. */
export function dashboardPort(parts: Parts, hoverParent: HoverParent): DashboardPort {
  const { app } = parts;
  const withFile = (path: string, act: (file: TFile) => void): void => {
    const file = app.vault.getFileByPath(path);
    if (file !== null) act(file);
  };
  return {
    open: (path, where) => withFile(path, (file) => void openNote(app, file, where)),
    reschedule: (path, day) => setProperty(parts, path, "next-review", day),
    newAlliance: () => void openNewAlliance(parts),
    formatDay,
    icon: (name, into) => setIcon(into, name),
    hover: (path, event, targetEl) => {
      const source = HOVER_SOURCE;
      app.workspace.trigger("hover-link", { event, source, hoverParent, targetEl, linktext: path, sourcePath: "" });
    },
    folded: {
      load: () => new Set(texts(app.loadLocalStorage(FOLDED_KEY))),
      save: (folded) => app.saveLocalStorage(FOLDED_KEY, [...folded]),
    },
    menu: ({ path }, event, anchor) => withFile(path, (file) => showRowMenu(app, file, event, anchor)),
  };
}

/** Writes the one property; gives a plain sentence where it could not be written. */
async function setProperty(
  { app, writer }: Parts,
  path: string,
  key: string,
  value: string | undefined,
): Promise<string | undefined> {
  const file = app.vault.getFileByPath(path);
  if (file === null) return "This note is no longer there.";
  const result = await writer.write(file, (text) => editFrontmatter(text, new Map([[key, value]])));
  return result.ok ? undefined : result.problem.message;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
