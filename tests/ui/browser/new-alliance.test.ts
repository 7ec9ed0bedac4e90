import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { stageTests } from "./stage-test";

const { open } = stageTests();

async function openDialog(): Promise<Page> {
  const page = await open();
  await page.evaluate(() => {
    window.dialog = window.stage.dialog();
  });
  return page;
}

describe("the dialog for a new alliance", () => {
  it("needs a name and three times Enter", async () => {
    const page = await openDialog();
    await page.keyboard.type("Maya Ortiz");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.dialog.closed === 1);
    const created = await page.evaluate(() =>
      window.dialog.created.map(({ allies, title, folder }) => [allies, title, folder]),
    );
    expect(created).toEqual([[["[[Maya Ortiz]]"], "Maya Ortiz", "Alliances"]]);
  });

  it("suggests people, and takes plain names as well", async () => {
    const page = await openDialog();
    await page.keyboard.type("may");
    expect(await page.getByRole("option").count()).toBe(2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Noor");
    await page.keyboard.press("Enter");
    await page.getByText("Alliances/Mayumi Abe and Noor.md").waitFor();
    await page.getByRole("button", { name: "Remove Mayumi Abe" }).click();
    await page.getByText("Alliances/Noor.md").waitFor();
    await page.keyboard.press("Backspace");
    expect(await page.getByRole("button", { name: /^Remove/ }).count()).toBe(0);
  });

  it("keeps a title of one's own", async () => {
    const page = await openDialog();
    await page.getByRole("textbox", { name: "Title" }).fill("Our year");
    await page.getByRole("combobox").fill("Sam Lee");
    await page.keyboard.press("Enter");
    await page.getByText("Alliances/Our year.md").waitFor();
  });

  it("says kindly where a template was written for others, and begins all the same", async () => {
    const page = await openDialog();
    for (const name of ["A", "B", "C", "D", "E", "F"]) {
      await page.getByRole("combobox").fill(name);
      await page.keyboard.press("Enter");
    }
    await page.getByRole("radio", { name: "Coach and client" }).check();
    await page.getByText("“Coach and client” was written for 2 to 4 allies. It works with 6, too.").waitFor();
    await page.getByRole("button", { name: "Create" }).click();
    await page.waitForFunction(() => window.dialog.created.length === 1);
  });

  it("shows why a note could not be made, and loses nothing", async () => {
    const page = await openDialog();
    await page.evaluate(() => (window.dialog.failure = "The folder can’t be written to."));
    await page.keyboard.type("Sam Lee");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("alert").getByText("The folder can’t be written to.").waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("Sam Lee");
    expect(await page.evaluate(() => window.dialog.closed)).toBe(0);
  });

  it("takes no Enter from a composition", async () => {
    const page = await openDialog();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "さ", selectionStart: 1, selectionEnd: 1 });
    await page.getByRole("combobox").dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
    expect(await page.getByRole("button", { name: /^Remove/ }).count()).toBe(0);
  });
});
