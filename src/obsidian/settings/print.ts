/**
 * How forms are printed: a class on the page's body, for the print styles. The app prints and exports from its windows' own
 * documents.
 */
import type { Parts } from "../parts";

const LEAVE_OUT_EMPTY = "da-leave-out-empty";

/** Sets the class on every window's body as the setting says, and removes it when the plugin is unloaded. */
export function setPrint({ app, plugin, settings }: Parts): void {
  const bodies = new Set([document.body]);
  const set = (): void => {
    for (const body of bodies) body.toggleClass(LEAVE_OUT_EMPTY, settings.current.leaveOutEmpty);
  };
  set();
  plugin.register(settings.onChange(set));
  plugin.registerEvent(
    app.workspace.on("window-open", (_, { document: { body } }) => {
      bodies.add(body);
      set();
    }),
  );
  plugin.registerEvent(app.workspace.on("window-close", (_, { document: { body } }) => bodies.delete(body)));
  plugin.register(() => {
    for (const body of bodies) body.removeClass(LEAVE_OUT_EMPTY);
  });
}
