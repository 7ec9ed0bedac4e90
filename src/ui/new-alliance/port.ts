/** What the dialog “New alliance” needs of its host. */
import type { NewAlliance } from "../../core/template/new-alliance";
import type { Template } from "../../core/template/template";
import type { IconName } from "../shared/icon";

/** Somebody who may be suggested as an ally. */
export interface Person {
  readonly name: string;
  /** The entry for the frontmatter. */
  readonly entry: string;
  /** Where the note is, to tell two of one name apart. */
  readonly path: string;
}

/** What the dialog begins with. */
export interface NewAllianceDefaults {
  readonly folder: string;
  /** Where the template proposes none. */
  readonly reviewEvery: string;
  /** Entries as they go into the frontmatter; no allies if absent. */
  readonly allies?: readonly string[];
  /** One of the templates; the first where absent. */
  readonly template?: Template;
  /** A sentence above all. */
  readonly words?: string;
}

/** What the dialog “Make this note an alliance” needs of its host. */
export interface MakeAlliancePort extends Pick<NewAlliancePort, "people" | "allyEntry" | "icon" | "close"> {
  /** Whether the note does not name allies already. */
  readonly asksAllies: boolean;
  /** The cadence to propose; may be empty. */
  readonly reviewEvery: string;
  /** Adds the properties; resolves with a plain sentence when it could not, and the dialog stays open. */
  make(chosen: Pick<NewAlliance, "allies" | "reviewEvery">): Promise<string | undefined>;
}

export interface NewAlliancePort {
  readonly templates: readonly Template[];
  readonly folders: readonly string[];
  readonly defaults: NewAllianceDefaults;
  /** People whose name fits what was typed, best first, at most ten. */
  people(typed: string): readonly Person[];
  /** The entry for a typed name: a link if there is a note of that name, else the name. */
  allyEntry(name: string): string;
  /** The title that the settings' pattern makes of these. */
  title(allies: readonly string[], template: Template): string;
  /** The path the note would get, free and safe: an existing one is never taken. */
  freePath(folder: string, title: string): string;
  /** Makes and opens the note; resolves with a plain sentence when it failed, and the dialog stays open. */
  create(choice: NewAlliance): Promise<string | undefined>;
  icon(name: IconName, into: HTMLElement): void;
  close(): void;
}
