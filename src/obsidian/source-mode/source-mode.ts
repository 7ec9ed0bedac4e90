/** Help for those who write question blocks by hand, while a block shows as source. */
import type { Feature } from "../parts";
import { BlockSuggest } from "./block-suggest";
import { keyHelpTooltip } from "./key-help-tooltip";
import { problemMarks } from "./problem-marks";
import { progressBadge } from "./progress-badge";

export const sourceMode: Feature = ({ plugin, app }) => {
  plugin.registerEditorExtension([problemMarks, progressBadge, keyHelpTooltip]);
  plugin.registerEditorSuggest(new BlockSuggest(app));
};
