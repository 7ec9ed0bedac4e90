/** What the reviews sidebar needs of its host. */
import type { AllianceSummary, ReviewGroup } from "../../core/index/summary";

/** The reviews across the vault, as of `today`. */
export interface DashboardModel {
  readonly groups: readonly ReviewGroup[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** False until the host has looked through the vault once: then the sidebar says so instead of “no alliances yet”. */
  readonly ready: boolean;
}

export interface DashboardPort {
  /** Opens the note; `where` as the modifier keys of the click asked for. */
  open(path: string, where: "here" | "tab" | "split" | "window"): void;
  /** Sets the day of the next review (`YYYY-MM-DD`), or takes it away; resolves with a plain sentence when it failed. */
  reschedule(path: string, day: string | undefined): Promise<string | undefined>;
  newAlliance(): void;
  /** Shows a finished alliance to someone who has none yet; absent where there is none to show. */
  seeExample?(): void;
  formatDay(day: string): string;
  icon(name: string, into: HTMLElement): void;
  /** The pointer rests on a row: the host may show a preview of the note. */
  hover?(path: string, event: MouseEvent, target: HTMLElement): void;
  /** The folded groups, remembered on this device. */
  readonly folded: { load(): ReadonlySet<string>; save(folded: ReadonlySet<string>): void };
  /** The host's menu for a row. */
  menu?(alliance: AllianceSummary, event: MouseEvent | KeyboardEvent, anchor: HTMLElement): void;
}

export interface DashboardHandle {
  update(model: DashboardModel): void;
  unmount(): void;
}
