/**
 * The life of an alliance: its steps, beginning anew, and looking back on it alone. Completing and parting have questions of their own, and are offered where
 * these are asked.
 */
import { LIFE, transitionsFrom, type TransitionName } from "../../core/alliance/lifecycle";
import type { Feature } from "../parts";
import { offerActions, type AllianceAction } from "./action";
import { isWritable } from "./alliance-at";
import { continueDifferently } from "./continue-differently";
import { makeTransitionOn } from "./make-transition";
import { privateReflection } from "./private-reflection";

const ICONS: Readonly<Record<TransitionName, string>> = {
  agree: "circle-check",
  pause: "circle-pause",
  resume: "circle-play",
  redesign: "pencil-ruler",
  settle: "circle-check",
  complete: "flag",
  end: "circle-stop",
  part: "split",
};

/** The steps without questions of their own. */
const STEPS = LIFE.filter(({ talk }) => talk?.questionnaire === undefined).map(({ name, title }): AllianceAction => ({
  id: `alliance-${name}`,
  title,
  icon: ICONS[name],
  isOffered: (alliance) => isWritable(alliance) && transitionsFrom(alliance.status).some((step) => step.name === name),
  run: (parts, file) => void makeTransitionOn(parts, file, name),
}));

export const lifecycle: Feature = (parts) => offerActions(parts, [...STEPS, continueDifferently, privateReflection]);
