/**
 * What the real app may do and the playground does on demand. Set by the page's query (`?slowCache=500&deferredViews`), by the
 * “Playground” menu, or in `window.playground.switches` while it runs.
 */
export interface Switches {
  /** `getSectionInfo` answers null everywhere. */
  nullSectionInfo: boolean;
  /** Milliseconds more between a file's change and the metadata cache's `changed`. */
  slowCache: number;
  /** `metadataCache` never says `resolved`. */
  resolvedMissing: boolean;
  /** Views restored at start in tabs that do not show stay unloaded until they are looked at. */
  deferredViews: boolean;
  /** A re-rendered section's children are unloaded after the new ones are there, rather than before. */
  unloadAfterRender: boolean;
  /** Post processors get elements that stand in no document yet. */
  detachedRender: boolean;
  /** Mod+B, Mod+I and Mod+K change the note even while a field inside it has the focus, unless a Scope was pushed. */
  hostileHotkeys: boolean;
  /** Live Preview shows what a plugin's code block processor renders, as a block of the app's own. */
  ownFenceDecorations: boolean;
  /** The editors' Vim key bindings. Only at start. */
  vim: boolean;
  /** Every write fails. */
  readOnlyDisk: boolean;
  /** The next so many writes fail. */
  failingWrites: number;
  /** The setting “Use [[Wikilinks]]” is off. */
  markdownLinks: boolean;
  /** A phone: drawers, `Platform.isPhone`. Only at start. */
  phone: boolean;
  /** The calendar day in this page, `YYYY-MM-DD`; empty for the real one. Only at start. */
  today: string;
  /** The interface's language. Only at start. */
  language: string;
  theme: "light" | "dark";
}

const DEFAULTS: Switches = {
  nullSectionInfo: false,
  slowCache: 0,
  resolvedMissing: false,
  deferredViews: false,
  unloadAfterRender: false,
  detachedRender: false,
  hostileHotkeys: false,
  ownFenceDecorations: true,
  vim: false,
  readOnlyDisk: false,
  failingWrites: 0,
  markdownLinks: false,
  phone: false,
  today: "",
  language: "en",
  theme: "light",
};

function read(query: URLSearchParams): Switches {
  const found: Record<string, unknown> = { ...DEFAULTS };
  for (const [name, text] of query) {
    const standard = found[name];
    if (typeof standard === "boolean") found[name] = !["0", "false", "off", "no"].includes(text);
    else if (typeof standard === "number") found[name] = Number(text) || 0;
    else if (typeof standard === "string") found[name] = text;
  }
  return found as unknown as Switches;
}

export const switches: Switches = read(new URLSearchParams(window.location.search));
