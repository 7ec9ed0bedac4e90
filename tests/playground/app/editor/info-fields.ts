/** The state fields by which a plugin's editor extension learns where it is. */
import { StateEffect, StateField } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { App } from "../app";
import type { TFile } from "../vault/file";
import type { Editor } from "./editor";

/** What holds an editor: a note's view. */
export interface EditorHost {
  readonly app: App;
  readonly file: TFile | null;
  readonly editor: Editor;
  hoverPopover: unknown;
}

function constant<T>(): StateField<T> {
  return StateField.define<T>({
    create() {
      throw new Error("Given by the app when it makes the editor.");
    },
    update: (value) => value,
  });
}

export const editorInfoField = constant<EditorHost>();
/** The older name. */
export const editorViewField = constant<EditorHost>();

export const setEditorView = StateEffect.define<EditorView>();

export const editorEditorField = StateField.define<EditorView | null>({
  create: () => null,
  update: (value, transaction) =>
    transaction.effects.reduce<EditorView | null>(
      (view, effect) => (effect.is(setEditorView) ? effect.value : view),
      value,
    ),
});

export const setLivePreview = StateEffect.define<boolean>();

/** Whether the editor is in Live Preview rather than in source mode. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update: (value, transaction) =>
    transaction.effects.reduce((live, effect) => (effect.is(setLivePreview) ? effect.value : live), value),
});
