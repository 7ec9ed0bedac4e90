/** Templates and questionnaires of one's own: notes of a folder `Templates` that say in their properties what they are. */
import * as vscode from "vscode";
import { ownQuestionnaire, type OwnQuestionnaire } from "../core/review/questionnaires";
import { builtInTemplates } from "../core/template/built-in";
import { parseTemplate } from "../core/template/parse-template";
import type { Template } from "../core/template/template";

/** At most so many notes are looked at. */
const MOST = 200;

/** All templates, the built-in ones first. Never rejects. */
export async function allTemplates(): Promise<readonly Template[]> {
  return [...builtInTemplates(), ...(await readAll(parseTemplate))];
}

/** Own questionnaires for reviews, which are notes in the same folders. Never rejects. */
export function ownQuestionnaires(): Promise<readonly OwnQuestionnaire[]> {
  return readAll(ownQuestionnaire);
}

/** What the notes are; one that can't be read now is left out, and the others are there. */
async function readAll<Read>(parse: (text: string, origin: string) => Read | undefined): Promise<readonly Read[]> {
  const folder = vscode.workspace.getConfiguration("designedAlliances").get<string>("templatesFolder", "Templates");
  if (folder === "") return [];
  const found = await vscode.workspace.findFiles(`**/${folder}/**/*.md`, undefined, MOST);
  const read = async (uri: vscode.Uri): Promise<Read | undefined> => {
    try {
      return parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), uri.path);
    } catch {
      return undefined;
    }
  };
  const all = await Promise.all(found.sort((a, b) => (a.path < b.path ? -1 : 1)).map(read));
  return all.filter((each) => each !== undefined);
}
