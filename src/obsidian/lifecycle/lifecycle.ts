/**
 * The life of an alliance, by command and in the menu of its note: each step is offered where it makes sense. Completing and parting have
 * questions of their own, and are offered where these are asked.
 */
import { TFile } from "obsidian";
import { LIFE, transitionsFrom, type Transition, type TransitionName } from "../../core/alliance/lifecycle";
import type { Feature, Parts } from "../parts";
import { allianceAt, isWritable } from "./alliance-at";
import { makeTransitionOn } from "./make-transition";

const ICONS: Readonly<Record<TransitionName, string>> = {
  agree: "circle-check",
  pause: "circle-pause",
  resume: "circle-play",
  redesign: "pencil-ruler",
  settle: "circle-check",
  complete: "flag",
  end: "circle-stop",
  part: "split",
};

/** The section of an alliance's actions in the menu of its note. */
export const MENU_SECTION = "alliance";

/** Steps without questions of their own. */
function isPlain({ talk }: Transition): boolean {
  return talk?.questionnaire === undefined;
}

/** The steps that make sense for a note now. */
function stepsOf({ app }: Parts, file: TFile | null): readonly Transition[] {
  const alliance = file === null ? undefined : allianceAt(app, file);
  if (alliance === undefined || !isWritable(alliance)) return [];
  return transitionsFrom(alliance.status).filter(isPlain);
}

export const lifecycle: Feature = (parts) => {
  const { plugin, app } = parts;
  for (const { name, title } of LIFE.filter(isPlain)) {
    plugin.addCommand({
      id: `alliance-${name}`,
      name: title,
      icon: ICONS[name],
      checkCallback: (checking) => {
        const file = app.workspace.getActiveFile();
        const isOffered = file !== null && stepsOf(parts, file).some((step) => step.name === name);
        if (isOffered && !checking) void makeTransitionOn(parts, file, name);
        return isOffered;
      },
    });
  }
  plugin.registerEvent(
    app.workspace.on("file-menu", (menu, file) => {
      if (!(file instanceof TFile)) return;
      for (const { name, title } of stepsOf(parts, file)) {
        menu.addItem((item) =>
          item
            .setSection(MENU_SECTION)
            .setTitle(title)
            .setIcon(ICONS[name])
            .onClick(() => void makeTransitionOn(parts, file, name)),
        );
      }
    }),
  );
};
