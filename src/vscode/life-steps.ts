/** The steps of an alliance's life, each with its command; offered where they make sense from where the alliance stands. */
import * as vscode from "vscode";
import { LIFE_STEPS, offeredSteps, takeStep } from "../actions/life-steps";
import type { TransitionName } from "../core/alliance/lifecycle";
import { readFrontmatter } from "../core/frontmatter/read-frontmatter";
import { summarise } from "../core/index/summarise";
import type { Feature, Parts } from "./feature";
import { activeNote, allianceCommand } from "./note-command";

/** The steps offered for the active tab's note, one after another; `package.json` offers the commands by it. */
const STEPS = "designedAlliances.steps";
/** How long typing has to pause before a note is read again, in milliseconds. */
const PAUSE = 300;

const COMMANDS: Readonly<Partial<Record<TransitionName, string>>> = {
  agree: "beginAlliance",
  pause: "pauseAlliance",
  resume: "resumeAlliance",
  redesign: "redesignAlliance",
  settle: "finishRedesign",
  end: "endAlliance",
};

export const lifeSteps: Feature = (parts) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(parts), PAUSE);
  };
  parts.context.subscriptions.push(
    ...LIFE_STEPS.map(({ name }) =>
      allianceCommand(COMMANDS[name] ?? name, (note) => takeStep(parts, parts.notes.of(note), name)),
    ),
    vscode.window.tabGroups.onDidChangeTabs(tellSoon),
    vscode.workspace.onDidChangeTextDocument(tellSoon),
    { dispose: () => clearTimeout(timer) },
  );
  tellSoon();
};

async function tell({ notes }: Parts): Promise<void> {
  const note = activeNote();
  const text = note?.path.endsWith(".md") === true ? await notes.read(notes.of(note)) : undefined;
  const alliance = text === undefined ? undefined : summarise(note?.path ?? "", readFrontmatter(text).record);
  const steps = alliance === undefined ? [] : offeredSteps(alliance);
  await vscode.commands.executeCommand("setContext", STEPS, steps.join(" "));
}
