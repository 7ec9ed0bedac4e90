/**
 * Talks whose note was renamed. A hidden tab remembers the old name, and would come back with it after a reload: the new name is
 * found here.
 */
import type { DraftFiles } from "../draft-files";
import type { ReviewTab } from "./messages";
import { talkKey, type Talk } from "./talk-files";

export class MovedTalks {
  readonly #kept: Pick<DraftFiles, "read" | "write">;

  constructor(kept: Pick<DraftFiles, "read" | "write">) {
    this.#kept = kept;
  }

  /** @param note its URI now */
  async remember(talk: Talk, note: string): Promise<void> {
    await this.forget({ ...talk, note });
    await this.#kept.write(keyOf(talk), () => note);
  }

  /** From now on, the name means the note that has it now. */
  async forget(talk: Talk): Promise<void> {
    await this.#kept.write(keyOf(talk), () => undefined);
  }

  /** The tab of the note as it is called now. */
  async tabOf<Tab extends ReviewTab | undefined>(tab: Tab): Promise<Tab> {
    if (tab === undefined) return tab;
    const note = await this.#kept.read(keyOf(tab));
    if (typeof note !== "string") return tab;
    await this.forget(tab);
    return this.tabOf({ ...tab, note });
  }
}

function keyOf(talk: Talk): string {
  return `moved ${talkKey(talk)}`;
}
