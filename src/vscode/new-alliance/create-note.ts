/** The note of a new alliance: made where nothing is yet, never over something. */
import * as vscode from "vscode";
import { expandTemplate } from "../../core/template/expand-template";
import { safeFileName } from "../../core/template/file-name";
import type { Template } from "../../core/template/template";
import { formatNow, today } from "../calendar";

export interface NewNote {
  readonly template: Template;
  /** As they go into the properties: names, or links in double brackets. */
  readonly allies: readonly string[];
  readonly reviewEvery: string;
  readonly title: string;
}

/** Makes the note, and its folder where there is none. @throws what the file system says */
export async function createNote(
  folder: vscode.Uri,
  { template, allies, reviewEvery, title }: NewNote,
): Promise<vscode.Uri> {
  await vscode.workspace.fs.createDirectory(folder);
  const name = await freeName(folder, safeFileName(title));
  const text = expandTemplate(template, { allies, reviewEvery, title: name, today: today(), formatDate: formatNow });
  const note = vscode.Uri.joinPath(folder, `${name}.md`);
  await vscode.workspace.fs.writeFile(note, new TextEncoder().encode(text));
  return note;
}

/** A name that no file of the folder has, on systems that tell capitals apart and on those that don't. */
async function freeName(folder: vscode.Uri, name: string): Promise<string> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const taken = new Set(entries.map(([entry]) => entry.toLowerCase()));
  let free = name;
  for (let count = 2; taken.has(`${free}.md`.toLowerCase()); count += 1) free = `${name} ${String(count)}`;
  return free;
}
