/** Question blocks become forms in Live Preview, unless the setting leaves them to the app's own block rendering. */
import type { Extension } from "@codemirror/state";
import { undoMender } from "../answers/undo-mender";
import { HandOver } from "../form/form-transfer";
import type { Feature } from "../parts";
import { blockForms } from "./block-field";
import { stillPage } from "./scroll-anchor";

export const livePreview: Feature = (parts) => {
  const { plugin, settings, editors } = parts;
  const handOver = new HandOver(plugin.app.workspace);
  plugin.register(() => handOver.end());
  const forms = [blockForms(parts, handOver), stillPage];
  const isOurs = (): boolean => !settings.current.appBlockRendering;
  // The app reads this array again when its options are updated.
  const extensions: Extension[] = isOurs() ? [forms] : [];
  plugin.registerEditorExtension([editors.extension, undoMender]);
  plugin.registerEditorExtension(extensions);
  plugin.register(
    settings.onChange(() => {
      if (isOurs() === extensions.length > 0) return;
      extensions.splice(0, extensions.length, ...(isOurs() ? [forms] : []));
      plugin.app.workspace.updateOptions();
    }),
  );
};
