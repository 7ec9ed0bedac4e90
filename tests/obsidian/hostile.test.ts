/** Script, handlers, links that run, CSS and HTML wherever words of a note are shown: nothing runs, nothing is fetched. */
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium";
import { startPlayground, type RunningPlayground } from "../browser/playground";
import { note, untilHas } from "./app-page";

const PUBLISHED = createRequire(import.meta.url)("big-list-of-naughty-strings/blns.json") as readonly string[];

/** What could run somewhere, of the published list, and some more that would call the tripwire by name. */
const HOSTILE = [
  `<script>tripped("script")</script>`,
  `<img src=x onerror=tripped("img")>`,
  `<svg/onload=tripped("svg")>`,
  `"><input autofocus onfocus=tripped("focus")>`,
  `' onmouseover='tripped("hover")' x='`,
  `[link](javascript:tripped("link"))`,
  `<a href="javascript:tripped('a')">a</a>`,
  `[[javascript:tripped("wiki")]]`,
  `![x](javascript:tripped("image"))`,
  `<details open ontoggle=tripped("toggle")>`,
  `<style>.da-form { display: none !important }</style>`,
  `</div></div><style>@import "http://evil.invalid/x.css";</style>`,
  `<iframe srcdoc="<script>parent.tripped('frame')</script>"></iframe>`,
  `<form action="javascript:tripped('form')"><button>go</button></form>`,
  "`= tripped('inline')`",
  `__proto__`,
  `constructor`,
  `\${tripped("template")}`,
  ...PUBLISHED.filter((text) => /[<]|javascript|\bon\w+\s*=|\$\{|url\(|expression/i.test(text)),
].filter((text) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/u.test(text));

/** A double-quoted YAML scalar: what JSON has, YAML reads. */
const quoted = (text: string): string => JSON.stringify(text);

function head(allies: readonly string[]): string {
  return `---\nalliance: ${quoted(HOSTILE[0] ?? "")}\nallies:\n${allies.map((ally) => `  - ${quoted(ally)}\n`).join("")}---\n`;
}

function block(body: string): string {
  return `\n\`\`\`\`\`alliance\n${body}\`\`\`\`\`\n`;
}

/** Hostile questions, ids, hints and answers. */
function questions(words: readonly string[]): string {
  const each = words.map((text, at) =>
    [
      `- question: ${quoted(text)}`,
      `  answer: ${quoted(text)}`,
      `  type: ${at % 2 === 0 ? "text" : "line"}`,
      `  hint: ${quoted(text)}`,
      `  private: ${at % 10 === 0 ? "true" : "false"}`,
      `  id: ${quoted(`${at} ${text}`)}\n`,
    ].join("\n"),
  );
  return head(["Maya", "Sam"]) + block(each.join("\n"));
}

/** Hostile names, options, items, labels, former allies, and answers of the wrong kind. */
function everythingElse(): string {
  const some = HOSTILE.slice(0, 12);
  const list = (words: readonly string[]): string => `[${words.map(quoted).join(", ")}]`;
  const answers = some.map((text) => `    ${quoted(text)}: ${quoted(text)}\n`).join("");
  const body = [
    `- question: Names?\n  answers:\n${answers}  answered-by: each\n`,
    `- question: Options?\n  answer: ${list(HOSTILE.slice(-5))}\n  type: choices\n  options: ${list(HOSTILE.slice(0, 60))}\n`,
    `- question: One?\n  answer: ${quoted(some[1] ?? "")}\n  type: choice\n  options: ${list(some)}\n`,
    `- question: Items?\n  answer: ${list(HOSTILE)}\n  type: list\n`,
    `- question: Ends?\n  type: scale\n  labels: ${list(some.slice(0, 2))}\n`,
    `- question: Wide?\n  type: scale\n  max: 100\n  labels: ${list(some.slice(2, 4))}\n`,
    `- question: Day?\n  answer: ${quoted(some[1] ?? "")}\n  type: date\n`,
    `- question: Yes?\n  answer: ${quoted(some[1] ?? "")}\n  type: consent\n`,
    `- question: Kind?\n  type: ${quoted(some[1] ?? "")}\n`,
    `- ${quoted(some[1] ?? "")}: key\n`,
  ];
  return head(HOSTILE.slice(2, 10)) + block(body.join("\n"));
}

const half = Math.ceil(HOSTILE.length / 2);
const NOTES = {
  "First.md": questions(HOSTILE.slice(0, half)),
  "Second.md": questions(HOSTILE.slice(half)),
  "Third.md": everythingElse(),
};

/** The playground's own policy forbids inline script: here nothing but the plugin stands between the words and a run. */
const UNGUARDED = { bypassCSP: true };

let browser: Browser;
let app: RunningPlayground;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => app.close());

/** Whatever runs calls one of these. */
async function layTripwires(page: Page): Promise<string[]> {
  const calls: string[] = [];
  await page.exposeFunction("tripped", (what: unknown) => void calls.push(String(what)));
  await page.evaluate(() => {
    const names = ["alert", "confirm", "prompt", "open", "print"] as const;
    const { tripped } = window as unknown as { tripped: (what: string) => void };
    for (const name of names) Object.assign(window, { [name]: () => tripped(name) });
  });
  page.on("dialog", (dialog) => {
    calls.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return calls;
}

/** What in the forms could run or fetch something, or came out of somebody's words. */
function suspects(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const OURS =
      "button code del details div ins mark input label main p pre span strong summary textarea blockquote svg path line polyline rect circle ellipse polygon g".split(
        " ",
      );
    const found: string[] = [];
    for (const element of document.querySelectorAll(".da-form *")) {
      const isHosts = element.closest(".da-markdown") !== null && !element.matches(".da-markdown");
      const name = element.tagName.toLowerCase();
      const handlers = element.getAttributeNames().filter((attribute) => attribute.startsWith("on"));
      const address =
        element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action") ?? "";
      const scheme = URL.canParse(address, location.href) ? new URL(address, location.href).protocol : "";
      const runs = handlers.length > 0 || /^(?:javascript|vbscript|data):/.test(scheme) || name === "script";
      const isForeign = !isHosts && (!OURS.includes(name) || address !== "" || element.hasAttribute("srcdoc"));
      if (runs || isForeign) found.push(element.outerHTML.slice(0, 200));
    }
    return found;
  });
}

test.each(["live", "preview"] as const)("nothing in a form runs or fetches in the %s view", async (mode) => {
  app = await startPlayground({ browser, notes: NOTES, query: { today: "2026-11-22" }, context: UNGUARDED });
  const { page } = app;
  const calls = await layTripwires(page);
  for (const path of Object.keys(NOTES)) {
    await app.open(path, { mode });
    await note(page).locator(".da-form").first().waitFor();
    await note(page).locator(".da-question").nth(5).waitFor({ state: "attached" });
    for (const element of await note(page).locator("summary").all())
      await element.evaluate((each) => (each as HTMLElement).click());
    // Handlers that wait for a pointer or for focus get both.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>(".da-form *")) {
        element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
        if (element.matches(":not(.da-markdown *)")) element.focus({ preventScroll: true });
      }
    });
    expect(await suspects(page), path).toEqual([]);
    expect(await note(page).locator(".da-form").first().isVisible()).toBe(true);
  }
  expect(calls).toEqual([]);
  expect(app.foreignRequests.filter((url) => !url.startsWith("data:"))).toEqual([]);
  expect(app.errors).toEqual([]);
  for (const [path, text] of Object.entries(NOTES)) expect(await app.read(path), path).toBe(text);
});

test("what is typed is words, in the form and in the note", async () => {
  const text = `---\nalliance: Two\nallies: [Maya, Sam]\n---\n${block("- question: Q?\n")}`;
  app = await startPlayground({
    browser,
    notes: { "Two.md": text },
    query: { today: "2026-11-22" },
    context: UNGUARDED,
  });
  const { page } = app;
  const calls = await layTripwires(page);
  await app.open("Two.md", { mode: "live" });
  const words = HOSTILE.slice(0, 15).join(" ");
  await note(page).getByRole("textbox", { name: "Q?" }).focus();
  await page.keyboard.insertText(words);
  await page.keyboard.press("Escape");
  const saved = await untilHas(app, "Two.md", "tripped");
  expect(saved).toContain(words);
  await page.locator(".da-markdown").first().waitFor();
  expect(await suspects(page)).toEqual([]);
  expect(calls).toEqual([]);
  expect(app.errors).toEqual([]);
});

test("the tripwires trip", async () => {
  app = await startPlayground({ browser, notes: NOTES, query: { today: "2026-11-22" }, context: UNGUARDED });
  const { page } = app;
  const calls = await layTripwires(page);
  await app.open("Third.md", { mode: "preview" });
  await note(page).locator(".da-form").first().waitFor();
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.setAttribute("onerror", "tripped('image')");
    image.setAttribute("src", "x");
    document.querySelector(".da-form")?.append(image);
  });
  expect(await suspects(page)).toHaveLength(1);
  await expect.poll(() => calls).toEqual(["image"]);
});
