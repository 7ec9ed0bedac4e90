/** Everything a note's editor consists of. Plugins' extensions stand in a compartment of their own. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap, type ViewUpdate } from "@codemirror/view";
import { vim } from "@replit/codemirror-vim";
import { switches } from "../switches";
import {
  editorEditorField,
  type EditorHost,
  editorInfoField,
  editorLivePreviewField,
  editorViewField,
} from "./info-fields";
import { linkClicks } from "./link-clicks";
import { liveBlocks } from "./live-blocks";
import { liveMarks } from "./live-marks";

export const pluginExtensions = new Compartment();

interface EditorParts {
  readonly host: EditorHost;
  readonly live: boolean;
  readonly plugins: Extension;
  readonly updated: (update: ViewUpdate) => void;
}

export function editorExtensions({ host, live, plugins, updated }: EditorParts): Extension {
  return [
    editorInfoField.init(() => host),
    editorViewField.init(() => host),
    editorEditorField,
    editorLivePreviewField.init(() => live),
    switches.vim ? vim() : [],
    pluginExtensions.of(plugins),
    history(),
    drawSelection(),
    EditorState.allowMultipleSelections.of(true),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": "Note", spellcheck: "true" }),
    Prec.lowest(keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap, ...searchKeymap])),
    markdown({ base: markdownLanguage }),
    liveMarks,
    liveBlocks,
    linkClicks(host),
    EditorView.updateListener.of(updated),
  ];
}
