/** “New alliance”: from a template to a note in a folder of the workspace, in a few steps; each has a button back. */
import * as vscode from "vscode";
import { createAlliance } from "../../actions/new-alliance";
import { parseAlly } from "../../core/note/allies";
import type { Template } from "../../core/template/template";
import { DEFAULT_PATTERN, fillPattern, safeFileName } from "../../core/template/file-name";
import { ALLIANCE_EDITOR } from "../alliance-editor/alliance-editor";
import { today } from "../calendar";
import type { Feature, Parts } from "../feature";
import { inWords } from "../messages";
import { TemplatePanel } from "./template-panel";
import { ask, BACK, pick, runSteps, type Answer, type Place, type Step } from "./steps";

/** What has been chosen so far. */
interface Choice {
  folder: vscode.Uri;
  template: Template | undefined;
  /** As they were typed. */
  allies: string;
  reviewEvery: string | undefined;
  title: string | undefined;
}

export const newAlliance: Feature = (parts) => {
  const { subscriptions, extensionUri } = parts.context;
  // The explorer's menu passes the folder; the view's button passes what is selected in the view, which is no folder.
  const begin = (on?: unknown): Promise<void> =>
    beginAlliance(parts, on instanceof vscode.Uri ? on : undefined, new TemplatePanel(extensionUri));
  subscriptions.push(vscode.commands.registerCommand("designedAlliances.newAlliance", begin));
};

async function beginAlliance(parts: Parts, chosen: vscode.Uri | undefined, preview: TemplatePanel): Promise<void> {
  const roots = vscode.workspace.workspaceFolders ?? [];
  const [first] = roots;
  if (first === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t("Open a folder first: an alliance is a note in it."));
    return;
  }
  const folder = chosen ?? first.uri;
  const choice: Choice = { folder, template: undefined, allies: "", reviewEvery: undefined, title: undefined };
  const templates = await parts.templates.read();
  const steps: Step[] = [
    ...(chosen === undefined && roots.length > 1 ? [(place: Place) => chooseFolder(place, choice, roots)] : []),
    (place) => chooseTemplate(place, choice, { templates, preview }),
    (place) => nameAllies(place, choice),
    (place) => sayHowOften(place, choice),
    (place) => nameNote(place, choice),
  ];
  const isChosen = await runSteps(steps).finally(() => preview.dispose());
  const { template } = isChosen ? choice : { template: undefined };
  if (template === undefined) return;
  const made = await createAlliance(parts, {
    template,
    allies: namesIn(choice.allies),
    reviewEvery: choice.reviewEvery ?? "",
    title: choice.title ?? template.name,
    folder: (chosen ?? allianceFolder(choice.folder)).toString(),
  });
  if ("failure" in made) await vscode.window.showErrorMessage(inWords(made.failure));
  else await vscode.commands.executeCommand("vscode.openWith", made.note.uri, ALLIANCE_EDITOR);
}

/** How often an alliance is reviewed whose template proposes nothing. */
function proposedCadence(): string {
  return vscode.workspace.getConfiguration("designedAlliances").get<string>("reviewEvery", "6 weeks");
}

/** Where new alliances are put in a folder of the workspace. */
function allianceFolder(root: vscode.Uri): vscode.Uri {
  const path = vscode.workspace.getConfiguration("designedAlliances", root).get<string>("allianceFolder", "Alliances");
  return vscode.Uri.joinPath(root, ...path.split("/").filter((part) => part !== "" && part !== ".."));
}

/** Keeps what was answered, unless the person went back or cancelled. */
function keep<Value extends string | object>(answer: Answer<Value>, into: (value: Value) => void): Answer<"next"> {
  if (typeof answer === "symbol") return answer;
  into(answer);
  return "next";
}

async function chooseFolder(place: Place, choice: Choice, roots: readonly vscode.WorkspaceFolder[]) {
  const items = roots.map(({ name, uri }) => ({ label: name, uri }));
  const words = { title: vscode.l10n.t("New alliance"), placeholder: vscode.l10n.t("In which folder?") };
  const there = items.find(({ uri }) => uri.toString() === choice.folder.toString());
  return keep(await pick(place, words, items, { active: there }), ({ uri }) => (choice.folder = uri));
}

interface Shelf {
  readonly templates: readonly Template[];
  readonly preview: TemplatePanel;
}

async function chooseTemplate(place: Place, choice: Choice, { templates, preview }: Shelf) {
  const items = templates.map((template) => ({
    label: template.name,
    description: vscode.l10n.t("{0} questions", template.questions.length),
    detail: template.description,
    template,
  }));
  const words = { title: vscode.l10n.t("New alliance"), placeholder: vscode.l10n.t("What kind of alliance is it?") };
  const there = items.find(({ template }) => template === choice.template);
  const look = ({ template }: { readonly template: Template }): void => preview.show(template);
  return keep(await pick(place, words, items, { active: there, look }), ({ template }) => {
    if (template !== choice.template) choice.reviewEvery = template.reviewEvery ?? proposedCadence();
    choice.template = template;
  });
}

async function nameAllies(place: Place, choice: Choice) {
  const words = { title: choice.template?.name ?? "", placeholder: vscode.l10n.t("Maya Ortiz, Sam Lee") };
  const prompt = vscode.l10n.t("Who designs it? Names, with commas between them.");
  const answer = await ask(place, words, prompt, choice.allies, () => undefined);
  return keep(answer, (typed) => {
    if (typed !== choice.allies) choice.title = undefined;
    choice.allies = typed;
  });
}

async function sayHowOften(place: Place, choice: Choice) {
  const words = { title: choice.template?.name ?? "", placeholder: vscode.l10n.t("6 weeks") };
  const prompt = vscode.l10n.t("How often will you review it? “6 weeks”, “monthly”, or nothing.");
  const answer = await ask(place, words, prompt, choice.reviewEvery ?? "", () => undefined);
  return keep(answer, (typed) => (choice.reviewEvery = typed));
}

async function nameNote(place: Place, choice: Choice) {
  const { template } = choice;
  if (template === undefined) return BACK;
  const allies = namesIn(choice.allies).map((entry) => parseAlly(entry).name);
  const proposed = choice.title ?? safeFileName(fillPattern(DEFAULT_PATTERN, { allies, template, date: today() }));
  const words = { title: template.name, placeholder: vscode.l10n.t("The note’s title") };
  const answer = await ask(place, words, vscode.l10n.t("What is the note called?"), proposed, (typed) =>
    typed.trim() === "" ? vscode.l10n.t("The note needs a title.") : undefined,
  );
  return keep(answer, (typed) => (choice.title = typed.trim()));
}

/** Names between commas; a link stays one. */
function namesIn(typed: string): readonly string[] {
  return typed
    .split(/,(?![^[]*\]\])/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
