/** The plain functions of the module `obsidian`. */
import type { CachedMetadata, Reference, ReferenceCache } from "obsidian";
import { stripHeading } from "../base/paths";
import { getFrontMatterInfo } from "../metadata/front-matter";

export const apiVersion = "1.13.1";

export function requireApiVersion(version: string): boolean {
  const wanted = version.split(".").map(Number);
  const own = apiVersion.split(".").map(Number);
  for (let at = 0; at < 3; at++) {
    const difference = (own[at] ?? 0) - (wanted[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** There is no network here, and the plugin has no business there. */
export function requestUrl(): Promise<never> {
  return Promise.reject(new Error("The playground has no network."));
}

export function parseFrontMatterEntry(frontmatter: Record<string, unknown> | null, key: string | RegExp): unknown {
  if (frontmatter === null) return null;
  const found = Object.keys(frontmatter).find((name) => (typeof key === "string" ? name === key : key.test(name)));
  return found === undefined ? null : (frontmatter[found] ?? null);
}

export function parseFrontMatterStringArray(
  frontmatter: Record<string, unknown> | null,
  key: string | RegExp,
): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  if (typeof value === "string") return value.split(/\s*,\s*/u).filter(Boolean);
  return Array.isArray(value) ? value.map(String) : null;
}

export function parseFrontMatterTags(frontmatter: Record<string, unknown> | null): string[] | null {
  const tags = parseFrontMatterStringArray(frontmatter, /^tags?$/iu);
  return tags?.map((tag) => (tag.startsWith("#") ? tag : `#${tag}`)) ?? null;
}

export function parseFrontMatterAliases(frontmatter: Record<string, unknown> | null): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/iu);
}

export function getAllTags(cache: CachedMetadata): string[] | null {
  const tags = [
    ...(parseFrontMatterTags(cache.frontmatter ?? null) ?? []),
    ...(cache.tags ?? []).map(({ tag }) => tag),
  ];
  return tags.length === 0 ? null : tags;
}

export function iterateRefs(references: Reference[], callback: (reference: Reference) => unknown): boolean {
  return references.some((reference) => callback(reference) === true);
}

export function iterateCacheRefs(cache: CachedMetadata, callback: (reference: ReferenceCache) => unknown): boolean {
  return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((reference) => callback(reference) === true);
}

export function resolveSubpath(cache: CachedMetadata, subpath: string): unknown {
  const headings = cache.headings ?? [];
  const wanted = stripHeading(subpath.replace(/^#/u, "")).toLowerCase();
  const at = headings.findIndex(({ heading }) => stripHeading(heading).toLowerCase() === wanted);
  const current = headings[at];
  if (current === undefined) return null;
  const next = headings.slice(at + 1).find(({ level }) => level <= current.level) ?? null;
  return { type: "heading", current, next, start: current.position.start, end: next?.position.start ?? null };
}

export function arrayBufferToHex(data: ArrayBuffer): string {
  return [...new Uint8Array(data)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function arrayBufferToBase64(data: ArrayBuffer): string {
  return btoa([...new Uint8Array(data)].map((byte) => String.fromCharCode(byte)).join(""));
}

export function base64ToArrayBuffer(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
}

export { getFrontMatterInfo };

/** Work that the app waits for before it quits. */
export class Tasks {
  readonly #promises: Promise<unknown>[] = [];

  add(callback: () => Promise<unknown>): void {
    this.#promises.push(callback());
  }

  addPromise(promise: Promise<unknown>): void {
    this.#promises.push(promise);
  }

  isEmpty(): boolean {
    return this.#promises.length === 0;
  }

  async promise(): Promise<void> {
    await Promise.all(this.#promises);
  }
}
