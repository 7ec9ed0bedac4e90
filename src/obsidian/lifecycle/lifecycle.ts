/**
 * The life of an alliance: its steps, continuing differently, and private reflection. Completing and parting have questions of
 * their own, and are offered with the talks.
 */
import { LIFE_STEPS, offeredSteps, takeStep } from "../../actions/life-steps";
import type { TransitionName } from "../../core/alliance/lifecycle";
import type { Feature } from "../parts";
import { offerActions, type AllianceAction } from "./action";
import { continueDifferently } from "./continue-differently";
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
const STEPS = LIFE_STEPS.map(({ name, title }): AllianceAction => ({
  id: `alliance-${name}`,
  title,
  icon: ICONS[name],
  isOffered: (alliance) => offeredSteps(alliance).includes(name),
  run: (parts, file) => void takeStep(parts, file, name),
}));

export const lifecycle: Feature = (parts) => offerActions(parts, [...STEPS, continueDifferently, privateReflection]);
