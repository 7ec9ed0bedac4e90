/** Inserting a template's questions into the note that is being edited, whatever note it is. */
import type { Editor, TFile } from "obsidian";
import { expandSections } from "../../core/template/expand-template";
import { insertion } from "../../core/template/insertion";
import type { SectionPick } from "../../core/template/section-picks";
import { Notice } from "obsidian";
import { formatNow } from "../calendar";
import { knownNote } from "../../core/note/known-notes";
import type { Feature, Parts } from "../parts";
import { SectionModal } from "./section-modal";

export const insertQuestions: Feature = (parts) => {
  parts.plugin.addCommand({
    id: "insert-questions",
    name: "Insert questions",
    icon: "list-plus",
    editorCheckCallback: (checking, editor, { file }) => {
      if (file === null) return false;
      if (!checking) void pick(parts, editor, file);
      return true;
    },
  });
};

async function pick(parts: Parts, editor: Editor, file: TFile): Promise<void> {
  const templates = await parts.templates.read();
  new SectionModal(parts.app, templates, (picked) => void insert(parts, editor, file, picked)).open();
}

/** One undo step; the caret comes after what was inserted. */
async function insert({ writer }: Parts, editor: Editor, file: TFile, { sections }: SectionPick): Promise<void> {
  const offset = editor.posToOffset(editor.getCursor("to"));
  const allies = knownNote(editor.getValue()).properties.allies.map(({ source }) => source);
  const text = expandSections(sections, { allies, title: file.basename, formatDate: formatNow });
  let end = offset;
  const result = await writer.write(file, (note) => {
    const made = insertion(note, offset, text);
    end = made.end;
    return { ok: true, edits: [made.edit] };
  });
  if (!result.ok) {
    new Notice(result.problem.message);
    return;
  }
  editor.setCursor(editor.offsetToPos(end));
  editor.focus();
}
