/**
 * Notices what other programs do in the folder. One watch a folder: Node's recursive watch misses files that are written right after
 * their folder appears.
 */
import { watch } from "node:fs";
import { join } from "node:path";
import { isHidden } from "./folder.mjs";

/** Milliseconds of quiet before a path is looked at: many programs empty a file before they write it. */
const SETTLE = 40;

/** @param {ReturnType<typeof import("./folder.mjs").openFolder>} folder */
export function watchFolder(folder) {
  /** @type {Map<string, import("node:fs").FSWatcher>} */
  const watches = new Map();
  /** Paths of which something was heard just now. @type {Map<string, NodeJS.Timeout>} */
  const settling = new Map();
  let closed = false;

  /** @param {string} path "" for the vault itself */
  function add(path) {
    if (closed || watches.has(path)) return;
    try {
      const watcher = watch(join(folder.root, path), { persistent: true }, (_event, name) => {
        if (name !== null) noticed(path, name);
      });
      watcher.on("error", () => drop(path));
      watches.set(path, watcher);
    } catch {
      // Gone again before it could be watched.
    }
  }

  /** @param {string} path */
  function drop(path) {
    for (const [other, watcher] of watches) {
      if (other === path || other.startsWith(`${path}/`)) {
        watcher.close();
        watches.delete(other);
      }
    }
  }

  /** @param {string} parent @param {string} name */
  function noticed(parent, name) {
    if (isHidden(name, parent)) return;
    const path = parent === "" ? name : `${parent}/${name}`;
    clearTimeout(settling.get(path));
    settling.set(
      path,
      setTimeout(() => {
        settling.delete(path);
        if (!closed) folder.refresh(path);
      }, SETTLE),
    );
  }

  folder.onChange(({ type, entry }) => {
    if (entry.kind !== "folder") return;
    if (type === "deleted") return drop(entry.path);
    add(entry.path);
    // What was written between the folder's appearance and the watch.
    setTimeout(() => closed || folder.refresh(entry.path), SETTLE);
  });
  add("");
  for (const path of folder.folders()) add(path);
  return {
    close() {
      closed = true;
      for (const watcher of watches.values()) watcher.close();
      watches.clear();
    },
  };
}
