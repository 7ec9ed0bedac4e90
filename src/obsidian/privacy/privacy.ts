/** Turning the privacy view on and off, and the sign in the status bar that it is on. */
import { setIcon, setTooltip } from "obsidian";
import type { Feature } from "../parts";

const LEAVE = "Privacy view is on: show all names again";

export const privacy: Feature = ({ plugin, app, privacy: view }) => {
  plugin.addCommand({
    id: "toggle-privacy-view",
    name: "Toggle privacy view",
    icon: "eye-off",
    callback: () => view.toggle(),
  });
  const sign = plugin.addStatusBarItem();
  sign.addClass("mod-clickable", "da-private-status");
  setIcon(sign.createSpan({ attr: { "aria-hidden": "true" } }), "eye-off");
  sign.createSpan({ text: "Privacy view" });
  asButton(sign, LEAVE, () => view.toggle());
  sign.hide();
  plugin.register(view.onChange(() => sign.toggle(view.isOn)));
  const told = (): void => {
    if (view.isOn) view.told();
  };
  plugin.registerEvent(app.workspace.on("file-open", told));
  plugin.registerEvent(app.workspace.on("active-leaf-change", told));
};

/** Status bar items are no buttons by themselves: this one is, for keys and for ears. */
export function asButton(item: HTMLElement, label: string, press: () => void): void {
  item.setAttrs({ role: "button", tabindex: "0", "aria-label": label });
  setTooltip(item, label, { placement: "top" });
  item.addEventListener("click", press);
  item.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  });
}
