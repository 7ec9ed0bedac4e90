/** Paths in the vault and the parts of a link. */

/** As the app does: no doubled or outer slashes, no odd spaces, NFC. */
export function normalizePath(path: string): string {
  const cleaned = path
    .replace(/[\\/]+/gu, "/")
    .replace(/^\/+|\/+$/gu, "")
    .replace(/[\u00A0\u202F]/gu, " ")
    .normalize("NFC");
  return cleaned === "" ? "/" : cleaned;
}

export function parentPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "/" : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function joinPath(folder: string, name: string): string {
  return folder === "/" || folder === "" ? name : `${folder}/${name}`;
}

/** `note#Heading` → its path and `#Heading`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const clean = linktext.replace(/\u00A0/gu, " ").normalize("NFC");
  const hash = clean.indexOf("#");
  return hash < 0 ? { path: clean, subpath: "" } : { path: clean.slice(0, hash), subpath: clean.slice(hash) };
}

export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/([:#|^\\]|%%|\[\[|\]\])/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
