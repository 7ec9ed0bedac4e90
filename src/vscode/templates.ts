/** The templates there are: the built-in ones, and notes in a folder `Templates` of the workspace that say they are one. */
import * as vscode from "vscode";
import { builtInTemplates } from "../core/template/built-in";
import { parseTemplate } from "../core/template/parse-template";
import type { Template } from "../core/template/template";

/** At most so many notes are looked at. */
const MOST = 200;

/** All templates, the built-in ones first. Never rejects: a note that can't be read now is left out. */
export async function allTemplates(): Promise<readonly Template[]> {
  const folder = vscode.workspace.getConfiguration("designedAlliances").get<string>("templatesFolder", "Templates");
  const found = folder === "" ? [] : await vscode.workspace.findFiles(`**/${folder}/**/*.md`, undefined, MOST);
  const own = await Promise.all(found.sort((a, b) => (a.path < b.path ? -1 : 1)).map(read));
  return [...builtInTemplates(), ...own.filter((template) => template !== undefined)];
}

async function read(uri: vscode.Uri): Promise<Template | undefined> {
  try {
    return parseTemplate(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), uri.path);
  } catch {
    return undefined;
  }
}
