/** The globals and the additions to arrays, strings and numbers that the app gives every plugin. */
import type {} from "obsidian";
import { makeElement } from "./elements";

function define(target: object, members: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}

function extendArrays(): void {
  define(Array.prototype, {
    first(this: unknown[]) {
      return this[0];
    },
    last(this: unknown[]) {
      return this[this.length - 1];
    },
    contains(this: unknown[], target: unknown) {
      return this.includes(target);
    },
    remove(this: unknown[], target: unknown) {
      for (let at = this.length - 1; at >= 0; at--) if (this[at] === target) this.splice(at, 1);
    },
    shuffle(this: unknown[]) {
      return this.sort(() => Math.random() - 0.5);
    },
    unique(this: unknown[]) {
      return [...new Set(this)];
    },
  });
  define(Array, { combine: (arrays: unknown[][]) => arrays.flat() });
}

function extendPrimitives(): void {
  define(String.prototype, {
    contains(this: string, target: string) {
      return this.includes(target);
    },
    format(this: string, ...args: string[]) {
      return this.replace(/\{(\d+)\}/gu, (whole, at: string) => args[Number(at)] ?? whole);
    },
  });
  define(String, { isString: (value: unknown) => typeof value === "string" });
  define(Number, { isNumber: (value: unknown) => typeof value === "number" });
  define(Math, {
    clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
    square: (value: number) => value * value,
  });
  define(Object, {
    isEmpty: (value: object) => Object.keys(value).length === 0,
    each: (value: Record<string, unknown>, callback: (item: unknown, key: string) => unknown) =>
      Object.entries(value).every(([key, item]) => callback(item, key) !== false),
  });
}

type Info = DomElementInfo | string;

/** Adds the global functions to one window; `activeWindow` and `activeDocument` are kept by the workspace. */
export function addGlobals(page: Window): void {
  const nextFrame = (): Promise<void> =>
    new Promise((resolve) => {
      page.requestAnimationFrame(() => {
        resolve();
      });
    });
  const create = (tag: string, info?: Info, made?: (element: HTMLElement) => void): HTMLElement => {
    const element = makeElement(activeDocument.createElement(tag), info, undefined);
    made?.(element);
    return element;
  };
  define(page, {
    createEl: create,
    createDiv: (info?: Info, made?: (element: HTMLElement) => void) => create("div", info, made),
    createSpan: (info?: Info, made?: (element: HTMLElement) => void) => create("span", info, made),
    createSvg: (tag: string, info?: Info) =>
      makeElement(activeDocument.createElementNS("http://www.w3.org/2000/svg", tag), info, undefined),
    createFragment: (made?: (fragment: DocumentFragment) => void) => {
      const fragment = activeDocument.createDocumentFragment();
      made?.(fragment);
      return fragment;
    },
    fish: (selector: string) => activeDocument.querySelector(selector),
    fishAll: (selector: string) => [...activeDocument.querySelectorAll(selector)],
    isBoolean: (value: unknown) => typeof value === "boolean",
    sleep: (ms: number) => new Promise((resolve) => page.setTimeout(resolve, ms)),
    nextFrame,
    ready: (callback: () => void) => {
      callback();
    },
  });
}

/** Once, before anything else of the app runs. */
export function extendLanguage(): void {
  extendArrays();
  extendPrimitives();
}

/** Makes `win` the window that `activeWindow` and `activeDocument` mean, in every window. */
export function setActiveWindow(win: Window, all: Iterable<Window>): void {
  for (const page of all) define(page, { activeWindow: win, activeDocument: win.document });
}
