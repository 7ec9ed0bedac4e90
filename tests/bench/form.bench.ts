/** What a form costs in Chromium, beside bare labelled textareas of the same number, with the same words in them, rendered by the host too. */
import { parseDocument } from "yaml";
import type { Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { openStage } from "../ui/page/open-stage";
import { measure, median, row } from "./measure";

const RUNS = 25;

interface Size {
  readonly what: string;
  readonly questions: number;
  readonly allies: number;
}

const SIZES: readonly Size[] = [
  { what: "20 questions", questions: 20, allies: 1 },
  { what: "20 questions × 20 allies", questions: 20, allies: 20 },
  { what: "500 questions", questions: 500, allies: 1 },
];

/** A note with this many questions; every second place to answer has an answer. */
function noteOf({ questions, allies }: Size, answered: boolean): string {
  const names = Array.from({ length: allies }, (_, at) => `Ally ${String(at + 1)}`);
  const said = (at: number, ally: number): boolean => answered && (at + ally) % 2 === 0;
  const item = (at: number): string => {
    const question = `- question: What matters to you in part ${String(at)}?\n`;
    if (allies === 1) return `${question}${said(at, 0) ? "  answer: |\n    One clear step.\n" : ""}`;
    const own = names.flatMap((name, ally) => (said(at, ally) ? [`    ${name}: |\n      One clear step.\n`] : []));
    return `${question}${own.length === 0 ? "" : `  answers:\n${own.join("")}`}  answered-by: each\n`;
  };
  const head = `---\nalliance: Team\nallies:\n${names.map((name) => `  - ${name}\n`).join("")}---\n`;
  return `${head}\n\`\`\`alliance\n${Array.from({ length: questions }, (_, at) => item(at)).join("\n")}\`\`\`\n`;
}

/** Milliseconds of the main thread from nothing to a page laid out, and then for the frame that shows it. */
async function mounting(page: Page, text: string): Promise<readonly [form: number, bare: number]> {
  const times = await page.evaluate(
    async ([note, runs]) => {
      const layOut = (): unknown => document.body.offsetHeight;
      const frame = (): Promise<number> =>
        new Promise((done) => {
          requestAnimationFrame(() => {
            const began = performance.now();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(performance.now() - began);
            port2.postMessage(undefined);
          });
        });
      const form: number[] = [];
      const bare: number[] = [];
      for (let run = 0; run <= runs; run += 1) {
        const parsed = window.stage.parsed(note);
        let began = performance.now();
        const mounted = window.stage.mount(parsed);
        layOut();
        form.push(performance.now() - began + (await frame()));
        const fields = window.stage.fieldsOf(parsed);
        mounted.unmount();
        layOut();
        began = performance.now();
        const plain = window.stage.bare(fields);
        layOut();
        bare.push(performance.now() - began + (await frame()));
        plain.remove();
      }
      return [form.slice(1), bare.slice(1)] as const;
    },
    [text, RUNS] as const,
  );
  return [median(times[0]), median(times[1])];
}

/** Milliseconds of the page's main thread for one key, its layout and painting included. */
async function keyPress(page: Page, into: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  await page.locator(into).nth(9).focus();
  const press = async (keys: number): Promise<void> => {
    for (let key = 0; key < keys; key += 1) {
      await page.keyboard.press("KeyX");
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  };
  await press(10);
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const before = await busy();
    await press(30);
    rounds.push(((await busy()) - before) / 30);
  }
  await session.detach();
  return median(rounds);
}

async function keys(page: Page, text: string): Promise<readonly [form: number, bare: number]> {
  await page.evaluate((note) => {
    window.note = window.stage.note(note, { policy: "leave" });
  }, text);
  const form = await keyPress(page, "textarea");
  await page.evaluate((note) => {
    window.note.unmount();
    window.stage.bare(window.stage.fieldsOf(window.stage.parsed(note)));
  }, text);
  const bare = await keyPress(page, "textarea");
  await page.evaluate(() => document.querySelector("main")?.replaceChildren());
  return [form, bare];
}

/** Milliseconds from the last key's save to the form that shows it saved: the note read, written, read again, and drawn. */
async function answering(page: Page, text: string): Promise<number> {
  const times = await page.evaluate(
    async ([note, runs]) => {
      window.note = window.stage.note(note, { policy: "leave" });
      const field = document.querySelectorAll("textarea")[9];
      if (field === undefined) throw new Error("There is no tenth field.");
      const durations: number[] = [];
      for (let run = 0; run <= runs; run += 1) {
        field.value = `Answer ${String(run)}`;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done, 30));
        const began = performance.now();
        await window.note.flush();
        durations.push(performance.now() - began);
      }
      window.note.unmount();
      return durations.slice(1);
    },
    [text, RUNS] as const,
  );
  return median(times);
}

export async function formBench(): Promise<string[]> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await openStage(page, { width: 1000 });
  const lines: string[] = [];
  for (const size of SIZES) {
    const text = noteOf(size, true);
    const [mount, bareMount] = await mounting(page, text);
    lines.push(
      row(`mount of ${size.what}`, mount, { what: "bare textareas, answers rendered", milliseconds: bareMount }),
    );
    const [empty, bareEmpty] = await mounting(page, noteOf(size, false));
    lines.push(row(`mount of ${size.what}, empty`, empty, { what: "bare textareas", milliseconds: bareEmpty }));
  }
  for (const size of SIZES) {
    const [form, bare] = await keys(page, noteOf(size, true));
    lines.push(row(`a key in ${size.what}`, form, { what: "a key in bare textareas", milliseconds: bare }));
  }
  for (const size of SIZES) {
    const text = noteOf(size, true);
    const body = text.slice(text.indexOf("- question"), text.lastIndexOf("```"));
    const bare = measure(() => parseDocument(body)) * 2;
    lines.push(
      row(`one answer in ${size.what}, saved and drawn`, await answering(page, text), {
        what: "two bare parses",
        milliseconds: bare,
      }),
    );
  }
  await browser.close();
  return lines;
}
