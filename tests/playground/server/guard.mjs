/**
 * Who may ask for what: only pages that this server itself served, and only files inside the vault. The notes are confidential, and any
 * web page open in the same browser can send requests to 127.0.0.1.
 */
import { lstatSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** A request that is refused, with its HTTP status. */
export class Refusal extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Hidden folders that the app itself uses. */
const OWN_HIDDEN = new Set([".obsidian", ".trash"]);

/**
 * Refuses a request from another site: a foreign Host means DNS rebinding, a foreign Origin means somebody else's page. A request that
 * changes something must name its Origin.
 * @param {import("node:http").IncomingMessage} request @param {number} port
 */
export function checkSender(request, port) {
  const { host, origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) throw new Refusal(403, "Foreign host");
  if (origin !== undefined && origin !== `http://${host}`) throw new Refusal(403, "Foreign origin");
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads && origin === undefined) throw new Refusal(403, "No origin");
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal(403, "Foreign site");
}

/**
 * The vault-relative path as the app writes it, checked as text: no absolute path, no `..`, no backslash, no NUL, no hidden folder.
 * @param {string | null} path
 */
export function checkPath(path) {
  if (path === null || path === "" || path.length > 1024) throw new Refusal(400, "No path");
  // eslint's no-control-regex forbids the range in a regular expression.
  const control = [...path].some((sign) => sign.charCodeAt(0) < 32);
  if (control || path.includes("\\") || path.startsWith("/") || /^[a-z]:/iu.test(path))
    throw new Refusal(400, "Not a path in the vault");
  const parts = path.split("/");
  const first = parts[0] ?? "";
  for (const part of parts) {
    if (part === "" || part === "." || part === "..") throw new Refusal(400, "Not a path in the vault");
    if (part.startsWith(".") && !(part === first && OWN_HIDDEN.has(first))) throw new Refusal(403, "Hidden");
  }
  return path;
}

/**
 * The absolute path in the folder, after every symlink on the way: it must still lie inside the folder.
 * @param {string} root the vault's real path @param {string} path as `checkPath` returns it
 */
export function insidePath(root, path) {
  const full = join(root, path);
  const real = join(realpathOfNearest(dirname(full)), full.slice(dirname(full).length));
  if (real !== root && !real.startsWith(root + sep)) throw new Refusal(403, "Outside the vault");
  const stat = lstatSync(full, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) {
    const target = realpathOf(full);
    if (target === undefined || !target.startsWith(root + sep)) throw new Refusal(403, "Outside the vault");
    return target;
  }
  return real;
}

/** @param {string} path */
function realpathOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** The real path of a folder that may not exist yet: its nearest existing ancestor's, and the rest. @param {string} path @returns {string} */
function realpathOfNearest(path) {
  const real = realpathOf(path);
  if (real !== undefined) return real;
  const parent = dirname(path);
  if (parent === path) throw new Refusal(404, "No such folder");
  return join(realpathOfNearest(parent), path.slice(parent.length));
}
