/** The one app of the page, for the few classes whose constructors are not given it (menus, views of the plugin API). */
import type { App } from "./app";

let app: App | undefined;

export function setCurrentApp(value: App): void {
  app = value;
}

export function currentApp(): App {
  if (app === undefined) throw new Error("The app has not started.");
  return app;
}
