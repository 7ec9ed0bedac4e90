/**
 * Somebody who types very fast: real key events at a steady pace, and in the page a witness that looks, at every key, whether the field
 * holds what was typed and the caret stands where it was left, and in every frame whether the page moved.
 */
import type { CDPSession, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Puts focus into a control; the app may take it away in the very moment, before anybody has been in it. */
export async function enter(control: Locator): Promise<void> {
  const hasFocus = async (): Promise<boolean> => {
    await control.focus();
    return control.evaluate((element) => element.ownerDocument.activeElement === element);
  };
  await expect.poll(hasFocus).toBe(true);
}

/** What a field is to hold while its text is typed. */
export interface TypingPlan {
  /** The accessible name of the field, or of what holds it. */
  readonly label: string;
  /** What stands before and behind the caret at the beginning. */
  readonly before: string;
  readonly after: string;
  readonly text: string;
  /** Enter begins a new row (a list), and the field is the row. */
  readonly rows?: boolean;
}

interface Witness {
  /** What was not as it should be, in words. */
  issues: string[];
  /** When and by how much the field moved. */
  moves: string[];
  keys: number;
  /** The most pixels by which the field's upper edge moved from one frame to the next, and in all. */
  jump: number;
  drift: number;
  plan: TypingPlan;
  stop(): void;
}

type WatchedWindow = Window & { witness?: Witness };

/** Begins to watch what has the focus. */
export async function watchTyping(page: Page, plan: TypingPlan): Promise<void> {
  await page.evaluate((wanted) => {
    const home = window as WatchedWindow;
    home.witness?.stop();
    const ending = new AbortController();
    const issues: string[] = [];
    const say = (issue: string): void => {
      if (issues.length < 20) issues.push(issue);
    };
    const field = (): HTMLTextAreaElement | undefined => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLTextAreaElement)) return undefined;
      const holder = activeElement.closest(`[aria-label="${CSS.escape(wanted.label)}"]`);
      return holder === null ? undefined : activeElement;
    };
    const look = (when: string): void => {
      const present = field();
      if (present === undefined) {
        say(`${when}: the focus is on ${document.activeElement?.outerHTML.slice(0, 80) ?? "nothing"}`);
        return;
      }
      const typed = wanted.text.slice(0, witness.keys);
      const row = wanted.rows === true ? typed.slice(typed.lastIndexOf("\n") + 1) : typed;
      const isFirstRow = wanted.rows !== true || !typed.includes("\n");
      const before = (isFirstRow ? wanted.before : "") + row;
      const expected = before + wanted.after;
      const { value, selectionStart, selectionEnd } = present;
      if (value !== expected) {
        let at = 0;
        while (value[at] === expected[at]) at += 1;
        say(
          `${when}: “…${value.slice(Math.max(0, at - 10), at + 20)}” for “…${expected.slice(Math.max(0, at - 10), at + 20)}”`,
        );
      } else if (selectionStart !== before.length || selectionEnd !== before.length)
        say(`${when}: the caret is at ${selectionStart}–${selectionEnd}, not at ${before.length}`);
    };
    let first: number | undefined;
    let last: number | undefined;
    let now: number | undefined;
    const measure = (): void => {
      const present = field();
      // On its way from an element that the app took away to the one that comes, a form stands nowhere.
      if (present?.closest(".da-parking") !== null) return;
      now = (wanted.rows === true ? present.closest(".da-list") : present)?.getBoundingClientRect().top;
    };
    const endFrame = (): void => {
      if (now === undefined) return;
      const { scrollTop, scrollHeight } = field()?.closest(".cm-scroller, .markdown-preview-view") ?? {};
      const jump = Math.abs(now - (last ?? now));
      if (jump > 1)
        witness.moves.push(`key ${witness.keys}: by ${now - (last ?? now)}, at ${scrollTop} of ${scrollHeight}`);
      witness.jump = Math.max(witness.jump, jump);
      witness.drift = Math.max(witness.drift, Math.abs(now - (first ??= now)));
      last = now;
    };
    // What is painted is what stands after the last callback of a frame: each of them is followed by a look, and the last one counts.
    const paint = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      paint((time) => {
        callback(time);
        measure();
      });
    const frame = (): void => {
      if (ending.signal.aborted) return;
      endFrame();
      measure();
      paint(frame);
    };
    ending.signal.addEventListener("abort", () => {
      window.requestAnimationFrame = paint;
    });
    const witness: Witness = {
      issues,
      moves: [],
      keys: 0,
      jump: 0,
      drift: 0,
      plan: wanted,
      stop: () => ending.abort(),
    };
    home.witness = witness;
    const { signal } = ending;
    document.addEventListener(
      "keydown",
      ({ key }) => {
        if (key.length !== 1 && key !== "Enter") return;
        look(`before key ${witness.keys + 1}`);
        witness.keys += 1;
      },
      { capture: true, signal },
    );
    // Behind the form's own listeners, so that what they do to the field is seen.
    document.addEventListener("input", () => look(`after key ${witness.keys}`), { signal });
    paint(frame);
  }, plan);
}

export interface Witnessed {
  readonly issues: readonly string[];
  readonly moves: readonly string[];
  readonly keys: number;
  readonly jump: number;
  readonly drift: number;
}

/** What was seen so far. */
export function witnessed(page: Page): Promise<Witnessed> {
  return page.evaluate(() => {
    const { witness } = window as WatchedWindow;
    if (witness === undefined) throw new Error("Nobody watches.");
    const { issues, moves, keys, jump, drift } = witness;
    return { issues, moves, keys, jump, drift };
  });
}

/** Ends the watching. */
export function stopWatching(page: Page): Promise<void> {
  return page.evaluate(() => (window as WatchedWindow).witness?.stop());
}

const NAMED: Readonly<Record<string, { key: string; code: string; windowsVirtualKeyCode: number; text?: string }>> = {
  "\n": { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
  Enter: { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
  " ": { key: " ", code: "Space", windowsVirtualKeyCode: 32, text: " " },
  Tab: { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 },
  ArrowUp: { key: "ArrowUp", code: "ArrowUp", windowsVirtualKeyCode: 38 },
  ArrowRight: { key: "ArrowRight", code: "ArrowRight", windowsVirtualKeyCode: 39 },
  ArrowDown: { key: "ArrowDown", code: "ArrowDown", windowsVirtualKeyCode: 40 },
};

/** One key down and up, the second sent without waiting for the browser's answer to the first. */
export async function press(session: CDPSession, key: string): Promise<void> {
  const { text, ...what } = NAMED[key] ?? { key, text: key };
  const typed = text === undefined ? {} : { text, unmodifiedText: text };
  const down = session.send("Input.dispatchKeyEvent", {
    type: text === undefined ? "rawKeyDown" : "keyDown",
    ...what,
    ...typed,
  });
  await Promise.all([down, session.send("Input.dispatchKeyEvent", { type: "keyUp", ...what })]);
}

/** Strikes the keys of a text, so many a second; waits until all have arrived. */
export async function typeFast(session: CDPSession, text: string, perSecond = 60): Promise<void> {
  const begun = Date.now();
  const struck: Promise<void>[] = [];
  for (const [at, key] of Array.from(text).entries()) {
    const wait = begun + (at * 1000) / perSecond - Date.now();
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
    struck.push(press(session, key));
    // A browser that is slower than that is waited for: so many keys may be on their way.
    if (struck.length > 8) await struck.shift();
  }
  await Promise.all(struck);
}
