import { describe, expect, it } from "vitest";
import { noteWith } from "../page/gallery";
import { noteText, savedValues, stageTests, untilNoteHas } from "./stage-test";

const NOTE = noteWith(`
- question: What else?
  answer: |
    Nothing.

- question: Why?
`);
const address = { section: "", question: "What else?" };

const { openNote } = stageTests();

function field(page: Awaited<ReturnType<typeof openNote>>) {
  return page.getByRole("textbox", { name: "What else?" });
}

describe("a change from elsewhere", () => {
  async function conflict() {
    const page = await openNote(NOTE);
    await field(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Mine.");
    await page.evaluate(() => window.note.replace("Nothing.", "Theirs."));
    await page.getByText("This answer was changed elsewhere.").first().waitFor();
    return page;
  }

  it("leaves what is typed, shows the other words, and saves neither", async () => {
    const page = await conflict();
    await page.waitForTimeout(900);
    expect(await field(page).inputValue()).toBe("Nothing. Mine.");
    expect(await page.locator("blockquote").innerText()).toBe("Theirs.");
    expect(await noteText(page)).toContain("Theirs.");
  });

  it("gives way to “Keep mine”", async () => {
    const page = await conflict();
    await page.getByRole("button", { name: "Keep mine" }).click();
    await untilNoteHas(page, "Nothing. Mine.");
    expect(await noteText(page)).not.toContain("Theirs.");
  });

  it("stays on “Take theirs”, and the draft is forgotten", async () => {
    const page = await conflict();
    await page.getByRole("button", { name: "Take theirs" }).click();
    await expect.poll(() => field(page).inputValue()).toBe("Theirs.");
    expect(await savedValues(page)).toEqual([]);
    expect(await page.evaluate(() => window.note.drafts.size)).toBe(0);
  });

  it("where there are no words of theirs, mine can be let go", async () => {
    const page = await openNote(NOTE);
    await page.evaluate(() => window.note.results.push({ kind: "conflict", current: undefined }));
    await field(page).fill("Mine.");
    await page.getByText("This answer was taken away elsewhere.").first().waitFor();
    expect(await page.getByRole("button", { name: "Take theirs" }).count()).toBe(0);
    await page.getByRole("button", { name: "Let mine go" }).click();
    await page.getByText("This answer was taken away elsewhere.").first().waitFor({ state: "detached" });
    expect(await page.evaluate(() => window.note.drafts.size)).toBe(0);
  });
});

describe("a save that fails", () => {
  async function failed() {
    const page = await openNote(NOTE);
    await page.evaluate(() => {
      const problem = { code: "disk", message: "The disk is full.", severity: "error", from: 0, to: 0 } as const;
      window.note.results.push({ kind: "failed", problem });
    });
    await field(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" More.");
    await page.getByText("Could not save.").first().waitFor();
    return page;
  }

  it("says why, keeps the words and the draft", async () => {
    const page = await failed();
    expect(await page.getByText("The disk is full.").count()).toBeGreaterThan(0);
    expect(await field(page).inputValue()).toBe("Nothing. More.");
    expect(await page.evaluate(() => [...window.note.drafts.values()].map(({ value }) => value))).toEqual([
      "Nothing. More.",
    ]);
  });

  it("is tried again on asking", async () => {
    const page = await failed();
    await page.getByRole("button", { name: "Try again" }).click();
    await untilNoteHas(page, "Nothing. More.");
    await expect.poll(() => page.getByText("Could not save.").count()).toBe(0);
  });

  it("lets the words be copied", async () => {
    const page = await failed();
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => window.note.copied)).toEqual(["Nothing. More."]);
  });
});

describe("drafts", () => {
  it("are kept within a quarter of a second, and forgotten once saved", async () => {
    const page = await openNote(NOTE);
    await field(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("!");
    await page.waitForFunction(() => window.note.kept.length > 0, undefined, { timeout: 250 });
    await page.keyboard.type("!!");
    await page.waitForTimeout(250);
    expect(await page.evaluate(() => window.note.kept.at(-1)?.value)).toBe("Nothing.!!!");
    await untilNoteHas(page, "Nothing.!!!");
    await expect.poll(() => page.evaluate(() => window.note.drafts.size)).toBe(0);
  });

  it("come back unsaved, with a notice, and are saved on asking", async () => {
    const drafts = [{ address, value: "Nothing, yet.", expected: "Nothing.", typedAt: 1 }];
    const page = await openNote(NOTE, { drafts });
    await page.getByText("Restored what you typed, not saved yet").first().waitFor();
    expect(await field(page).inputValue()).toBe("Nothing, yet.");
    await page.waitForTimeout(900);
    expect(await savedValues(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    await untilNoteHas(page, "Nothing, yet.");
  });

  it("are saved once the person types on", async () => {
    const drafts = [{ address, value: "Nothing, yet.", expected: "Nothing.", typedAt: 1 }];
    const page = await openNote(NOTE, { drafts });
    await field(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Or so.");
    await untilNoteHas(page, "Nothing, yet. Or so.");
  });

  it("can be discarded", async () => {
    const drafts = [{ address, value: "Nothing, yet.", expected: "Nothing.", typedAt: 1 }];
    const page = await openNote(NOTE, { drafts });
    await page.getByRole("button", { name: "Discard" }).click();
    await expect.poll(() => field(page).inputValue()).toBe("Nothing.");
    expect(await page.evaluate(() => window.note.drafts.size)).toBe(0);
  });

  it("are a choice where the note has changed since", async () => {
    const page = await openNote(NOTE, { drafts: [{ address, value: "Mine.", expected: "Older.", typedAt: 1 }] });
    await page.getByRole("button", { name: "Keep mine" }).click();
    await untilNoteHas(page, "Mine.");
  });

  it("that the note has already are forgotten silently", async () => {
    const page = await openNote(NOTE, { drafts: [{ address, value: "Nothing.", expected: "Older.", typedAt: 1 }] });
    await expect.poll(() => page.evaluate(() => window.note.drafts.size)).toBe(0);
    expect(await page.getByText("Restored").count()).toBe(0);
  });
});

describe("a form that saves on leaving", () => {
  it("hands nothing over while focus is in it, and everything once it has left", async () => {
    const page = await openNote(NOTE, { policy: "leave" });
    await field(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" More.");
    await page.getByRole("textbox", { name: "Why?" }).focus();
    await page.keyboard.type("Because.");
    await page.waitForTimeout(900);
    expect(await savedValues(page)).toEqual([]);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await untilNoteHas(page, "Nothing. More.");
    await untilNoteHas(page, "Because.");
    expect(await page.evaluate(() => window.note.focus)).toEqual([true, false]);
  });

  it("hands over on unmounting, after the host's own turn", async () => {
    const page = await openNote(NOTE, { policy: "leave" });
    await page.getByRole("textbox", { name: "Why?" }).focus();
    await page.keyboard.type("Because.");
    const during = await page.evaluate(() => {
      window.note.unmount();
      return window.note.saves.length;
    });
    expect(during).toBe(0);
    await untilNoteHas(page, "Because.");
    expect(await page.evaluate(() => window.note.drafts.size)).toBe(0);
  });

  it("hands over when the page goes out of sight: a phone may end it there", async () => {
    const page = await openNote(NOTE, { policy: "leave" });
    await page.getByRole("textbox", { name: "Why?" }).focus();
    await page.keyboard.type("Because.");
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await untilNoteHas(page, "Because.");
    expect(await page.evaluate(() => window.note.focus)).toEqual([true]);
  });
});

it("keeps words whose question has gone from the note", async () => {
  const page = await openNote(NOTE, { policy: "leave" });
  await page.getByRole("textbox", { name: "Why?" }).focus();
  await page.keyboard.type("Because.");
  await page.evaluate(() => window.note.replace("- question: Why?", "- question: Wherefore?"));
  await page.getByText("The place for this answer is not in the note any more").first().waitFor();
  expect(await page.locator("blockquote").innerText()).toBe("Because.");
});

it("flushes what is typed", async () => {
  const page = await openNote(NOTE, { policy: "leave", slow: 50 });
  await page.getByRole("textbox", { name: "Why?" }).focus();
  await page.keyboard.type("Because.");
  await page.evaluate(() => window.note.flush());
  expect(await noteText(page)).toContain("Because.");
});
