/** What the reviews sidebar needs of its host. */
import type { AllianceSummary, ReviewGroupName } from "../../core/index/summary";
import type { WorthALook } from "../../core/index/worth-a-look";
import type { IconName } from "../shared/icon";

/** The groups of the index, and one more for what is worth a look: its alliances stand in their own groups, too. */
export type GroupName = ReviewGroupName | "worth-a-look";

/** A group as it is shown. */
export interface ShownGroup {
  readonly name: GroupName;
  readonly alliances: readonly AllianceSummary[];
}

/** The reviews across the vault, as of `today`. */
export interface ReviewsModel {
  readonly groups: readonly ShownGroup[];
  /** Why an alliance of the group `worth-a-look` stands there, by its path. */
  readonly reasons: ReadonlyMap<string, WorthALook>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** False until the host has looked through the vault once: then the sidebar says so instead of “no alliances yet”. */
  readonly ready: boolean;
  /** The privacy view: no name is shown but that of the open alliance (its path; absent where none is open). */
  readonly privacy?: { readonly openPath?: string };
}

/** What only the note itself says. */
export interface RowContents {
  /** How many answers are still open; absent where it is no draft. */
  readonly open?: number;
  /** Who has not said yes yet. */
  readonly stillToAgree: readonly string[];
}

/** What a row's menu can do in the sidebar. */
export interface RowDoings {
  /** Shows the days to choose from. */
  reschedule(): void;
  /** Selects the row. */
  select(): void;
}

/** How the alliances of a group are sorted: by the next review, by title, or longest not reviewed first. */
export type SortName = "next" | "title" | "last";

/** What the sidebar remembers on this device. */
export interface Remembered {
  readonly folded: readonly string[];
  readonly sort: SortName;
}

export interface ReviewsPort {
  /** Opens the note; `where` as the modifier keys of the click asked for. */
  open(path: string, where: "here" | "tab" | "split" | "window"): void;
  /** Sets the day of the next review (`YYYY-MM-DD`), or takes it away; resolves with a plain sentence when it failed. */
  reschedule(path: string, day: string | undefined): Promise<string | undefined>;
  /** Puts the next review off, from its day, or from today where it waits; resolves with a plain sentence when it failed. */
  snooze(path: string, by: "week" | "month"): Promise<string | undefined>;
  /** Lets an alliance rest; resolves with a plain sentence when it failed. */
  pause(path: string): Promise<string | undefined>;
  /** Opens the note where it can be fixed: at the property, or beside its copy. */
  showWhatToFix(path: string, reason: WorthALook): void;
  newAlliance(): void;
  /** Shows a finished alliance to someone who has none yet; absent where there is none to show. */
  seeExample?(): void;
  /** Turns the privacy view on or off. */
  togglePrivacy(): void;
  formatDay(day: string): string;
  /** A day's month, short: `Dec`. */
  formatMonth(day: string): string;
  icon(name: IconName, into: HTMLElement): void;
  /** The pointer is on a row: the host may show a preview of the note. */
  hover?(path: string, event: MouseEvent, target: HTMLElement): void;
  /** What only the note itself says: `known` returns what is cached, `read` reads the note. Called for visible rows only. */
  readonly contents: {
    known(path: string): RowContents | undefined;
    read(path: string): Promise<RowContents | undefined>;
  };
  readonly remembered: { load(): Remembered; save(remembered: Remembered): void };
  /** The host's menu for a row. */
  menu?(alliance: AllianceSummary, event: MouseEvent | KeyboardEvent, anchor: HTMLElement, doings: RowDoings): void;
}

export interface ReviewsHandle {
  update(model: ReviewsModel): void;
  unmount(): void;
}
