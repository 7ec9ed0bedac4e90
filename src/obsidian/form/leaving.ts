/** When the app quits, what is typed is saved as far as there is time; when the plugin is unloaded, its forms are removed. */
import type { Feature } from "../parts";
import { forgetNotes } from "../../core/note/known-notes";

export const openForms: Feature = ({ plugin, app, openForms: forms }) => {
  plugin.registerEvent(app.workspace.on("quit", (tasks) => tasks.addPromise(forms.flush())));
  plugin.register(() => {
    forms.unmountAll();
    forgetNotes();
  });
};
