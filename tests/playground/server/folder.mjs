/**
 * The vault's folder on disk: reading, and writes that are atomic and can be refused when the file is no longer what the writer read.
 * Every write is one synchronous turn (compare, rename, remember), so that no other request comes between, and the watcher finds
 * afterwards exactly what is remembered: the app's own writes are never reported as changes from outside.
 */
import { createHash, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { checkPath, insidePath, Refusal } from "./guard.mjs";

/**
 * @typedef {{ path: string, kind: "file" | "folder", mtime: number, ctime: number, size: number }} Entry
 * @typedef {{ type: "created" | "modified" | "deleted", entry: Entry }} Change
 */

/** @param {Buffer} bytes */
export function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}

/** @param {string} name whether the app leaves it alone: hidden, except its own folder at the top @param {string} [parent] */
export function isHidden(name, parent = "") {
  return name.startsWith(".") && !(parent === "" && name === ".obsidian");
}

/** @param {string} vault a folder that exists */
export function openFolder(vault) {
  const root = fs.realpathSync(vault);
  /** What the app knows of, by path; the version is the modification time in nanoseconds. @type {Map<string, { entry: Entry, version: string }>} */
  const known = new Map();
  /** @type {Set<(change: Change, writer: string | undefined) => void>} */
  const listeners = new Set();

  /** @param {string} path */
  function look(path) {
    const full = insidePath(root, path);
    const stat = fs.statSync(full, { bigint: true, throwIfNoEntry: false });
    if (stat === undefined || !(stat.isFile() || stat.isDirectory())) return undefined;
    /** @type {Entry} */
    const entry = {
      path,
      kind: stat.isDirectory() ? "folder" : "file",
      mtime: Number(stat.mtimeMs),
      ctime: Number(stat.birthtimeMs || stat.ctimeMs),
      size: stat.isDirectory() ? 0 : Number(stat.size),
    };
    return { entry, version: stat.isDirectory() ? "" : `${stat.mtimeNs}:${stat.size}:${stat.ino}` };
  }

  /**
   * Looks at one path again and tells what is new about it, and about what lies in it.
   * @param {string} path @param {string} [writer] the window that did it, which is not told
   */
  function refresh(path, writer) {
    const before = known.get(path);
    let now;
    try {
      now = look(path);
    } catch {
      now = undefined;
    }
    if (now === undefined) return forget(path, writer);
    if (before !== undefined && before.entry.kind !== now.entry.kind) forget(path, writer);
    if (now.version !== before?.version || before.entry.kind !== now.entry.kind) {
      known.set(path, now);
      tell(
        { type: known.has(path) && before?.entry.kind === now.entry.kind ? "modified" : "created", entry: now.entry },
        writer,
      );
    }
    if (now.entry.kind === "folder") refreshChildren(path, writer);
  }

  /** @param {string} folder "" for the vault itself @param {string} [writer] */
  function refreshChildren(folder, writer) {
    const names = namesIn(folder === "" ? root : insidePath(root, folder));
    const prefix = folder === "" ? "" : `${folder}/`;
    const present = new Set();
    for (const name of names) {
      if (isHidden(name, folder)) continue;
      present.add(prefix + name);
      refresh(prefix + name, writer);
    }
    for (const path of [...known.keys()]) {
      const isChild = path.startsWith(prefix) && !path.slice(prefix.length).includes("/");
      if (isChild && !present.has(path)) forget(path, writer);
    }
  }

  /** @param {string} path @param {string} [writer] */
  function forget(path, writer) {
    const inside = [...known.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
    for (const gone of inside.reverse()) {
      const entry = known.get(gone)?.entry;
      known.delete(gone);
      if (entry !== undefined) tell({ type: "deleted", entry }, writer);
    }
  }

  /** @param {Change} change @param {string | undefined} writer */
  function tell(change, writer) {
    for (const listener of listeners) listener(change, writer);
  }

  /** @param {string} path */
  function read(path) {
    const full = insidePath(root, checkPath(path));
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (stat === undefined || !stat.isFile()) throw new Refusal(404, `No such file: ${path}`);
    const bytes = fs.readFileSync(full);
    return { bytes, hash: hashOf(bytes), entry: entryOf(path) };
  }

  /** @param {string} path @returns {Entry} */
  function entryOf(path) {
    const found = look(path);
    if (found === undefined) throw new Refusal(404, `No such file: ${path}`);
    return found.entry;
  }

  /**
   * Writes a file in one step: others see the old text or the new one.
   * @param {{ path: string, bytes: Buffer, expected?: string | undefined, create?: boolean, writer?: string | undefined }} change
   *   `expected`: the hash of what the writer read; with another one on disk nothing is written. `create`: refuse an existing file.
   */
  function write({ path, bytes, expected, create = false, writer }) {
    const full = insidePath(root, checkPath(path));
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) throw new Refusal(409, `Is a folder: ${path}`);
    if (create && stat !== undefined) throw new Refusal(409, "File already exists.");
    if (!fs.existsSync(dirname(full))) throw new Refusal(404, `No such folder: ${dirname(path)}`);
    if (expected !== undefined && (stat === undefined || hashOf(fs.readFileSync(full)) !== expected))
      throw new Refusal(412, "The file has changed");
    const temporary = join(dirname(full), `.~${randomBytes(6).toString("hex")}`);
    fs.writeFileSync(temporary, bytes, stat === undefined ? {} : { mode: stat.mode });
    if (create) {
      // A link fails where something appeared meanwhile; a rename would replace it.
      try {
        fs.linkSync(temporary, full);
      } catch {
        throw new Refusal(409, "File already exists.");
      } finally {
        fs.unlinkSync(temporary);
      }
    } else fs.renameSync(temporary, full);
    refresh(path, writer);
    return { hash: hashOf(bytes), entry: entryOf(path) };
  }

  /** @param {string} path @param {string} [writer] */
  function makeFolder(path, writer) {
    const full = insidePath(root, checkPath(path));
    if (fs.existsSync(full)) throw new Refusal(409, "Folder already exists.");
    fs.mkdirSync(full, { recursive: true });
    refreshUp(path, writer);
    return { entry: entryOf(path) };
  }

  /** @param {string} path @param {string | undefined} writer */
  function refreshUp(path, writer) {
    const parts = path.split("/");
    for (let depth = 1; depth <= parts.length; depth++) refresh(parts.slice(0, depth).join("/"), writer);
  }

  /** @param {string} from @param {string} to @param {string} [writer] */
  function rename(from, to, writer) {
    const source = insidePath(root, checkPath(from));
    const target = insidePath(root, checkPath(to));
    if (!fs.existsSync(source)) throw new Refusal(404, `No such file: ${from}`);
    const sameFile = from !== to && from.toLowerCase() === to.toLowerCase();
    if (fs.existsSync(target) && !sameFile) throw new Refusal(409, "Destination file already exists!");
    if (!fs.existsSync(dirname(target))) fs.mkdirSync(dirname(target), { recursive: true });
    fs.renameSync(source, target);
    forget(from, writer);
    refreshUp(to, writer);
  }

  /** @param {string} path @param {string} [writer] */
  function remove(path, writer) {
    const full = insidePath(root, checkPath(path));
    if (!fs.existsSync(full)) throw new Refusal(404, `No such file: ${path}`);
    fs.rmSync(full, { recursive: true });
    forget(path, writer);
  }

  refreshChildren("");
  return {
    root,
    read,
    write,
    makeFolder,
    rename,
    remove,
    refresh,
    /** Everything but the app's own hidden folder. */
    list: () => [...known.values()].map(({ entry }) => entry).filter(({ path }) => !path.startsWith(".")),
    folders: () => [...known.values()].filter(({ entry }) => entry.kind === "folder").map(({ entry }) => entry.path),
    /** @param {(change: Change, writer: string | undefined) => void} listener */
    onChange: (listener) => listeners.add(listener),
  };
}

/** @param {string} folder */
function namesIn(folder) {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}
