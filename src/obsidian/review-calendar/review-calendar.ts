/** Review dates as a calendar file. What goes into it comes from the app's cache of properties: no note is read. */
import { allianceAt } from "../lifecycle/alliance-at";
import type { Feature } from "../parts";
import { ExportModal } from "./export-modal";

export const reviewCalendar: Feature = (parts) => {
  const { plugin, app } = parts;
  plugin.addCommand({
    id: "export-review-dates",
    name: "Export review dates",
    icon: "calendar-arrow-down",
    callback: () => {
      const alliances = app.vault.getMarkdownFiles().flatMap((file) => allianceAt(app, file) ?? []);
      new ExportModal(parts, alliances).open();
    },
  });
};
