/** The session: the shared hour in which an alliance is designed, with its command. */
import { isClosed } from "../../core/alliance/lifecycle";
import { offerActions } from "../lifecycle/action";
import { isWritable } from "../lifecycle/alliance-at";
import type { Feature } from "../parts";
import { beginSession } from "./begin-session";
import { SESSION_VIEW, SessionView } from "./session-view";

export const session: Feature = (parts) => {
  parts.plugin.registerView(SESSION_VIEW, (leaf) => new SessionView(leaf, parts));
  offerActions(parts, [
    {
      id: "begin-session",
      title: "Begin session",
      icon: "armchair",
      isOffered: (alliance) => isWritable(alliance) && !isClosed(alliance.status),
      run: (all, file) => void beginSession(all, file),
    },
  ]);
};
