/** Inserting a template's questions into the note that is being edited, whatever note it is. */
import type { Editor, TFile } from "obsidian";
import { questionsToInsert } from "../../actions/templates/questions-to-insert";
import { insertion } from "../../core/template/insertion";
import type { SectionPick } from "../../core/template/section-picks";
import { Notice } from "obsidian";
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
async function insert({ notes, clock }: Parts, editor: Editor, file: TFile, picked: SectionPick): Promise<void> {
  const offset = editor.posToOffset(editor.getCursor("to"));
  const text = questionsToInsert(file, editor.getValue(), picked, clock);
  let end = offset;
  const result = await notes.change(file, (note) => {
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
