/** “Show history”: who has said yes, what was changed and why, and what was agreed on a day. Reads the one note. */
import { offerActions } from "../lifecycle/action";
import type { Feature } from "../parts";
import { showHistory } from "./history-modal";

export const history: Feature = (parts) =>
  offerActions(parts, [
    {
      id: "show-history",
      title: "Show history",
      icon: "history",
      isOffered: () => true,
      run: (own, file) => void showHistory(own, file),
    },
  ]);
