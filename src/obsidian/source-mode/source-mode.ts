/** Help for those who write question blocks by hand, while a block shows as source. */
import { openLintPanel } from "@codemirror/lint";
import type { Feature } from "../parts";
import { BlockSuggest } from "./block-suggest";
import { keyHelpTooltip } from "./key-help-tooltip";
import { problemMarks } from "./problem-marks";
import { progressBadge } from "./progress-badge";
import { sourceBlocks } from "./source-blocks";

export const sourceMode: Feature = ({ plugin, app, editors }) => {
  plugin.registerEditorExtension([problemMarks, progressBadge, keyHelpTooltip]);
  plugin.registerEditorSuggest(new BlockSuggest(app));
  // Without a pointer (on a phone, by keyboard alone) this is the way to the messages.
  plugin.addCommand({
    id: "show-problems",
    name: "Show problems in this note",
    icon: "list-checks",
    editorCheckCallback: (checking, _editor, { file }) => {
      const view = file === null ? undefined : editors.find(file);
      if (view === undefined || sourceBlocks(view.state).length === 0) return false;
      return checking || openLintPanel(view);
    },
  });
};
