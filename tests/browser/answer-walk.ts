/** A coach fills in “Walk and talk”, in whatever host: what the golden files of the main job have. */
import type { Keyboard, Locator } from "playwright-core";

/** The accessible name of a place to answer. */
export function placeName(question: string, ally?: string): string {
  return ally === undefined ? question : `${question} — ${ally}`;
}

/** The text field, group or date of a question in a note, by its accessible name. */
export function placeIn(
  root: Locator,
  role: "textbox" | "group" | "radiogroup",
  question: string,
  ally?: string,
): Locator {
  return root.getByRole(role, { name: placeName(question, ally), exact: true });
}

/** Answers every question of “Walk and talk” in the note `root`: all eight types, shared and for each of its two allies. */
export async function answerWalk(root: Locator, keyboard: Keyboard): Promise<void> {
  const way = "How do we want to be with each other on the way?";
  await placeIn(root, "textbox", way, "Bea Lindqvist").click();
  await keyboard.type("Unhurried.\n\nAnd *curious*: no: hurry # at all");
  await placeIn(root, "textbox", way, "Sam Lee").click();
  await keyboard.type("Quiet, then silly.");
  await placeIn(root, "radiogroup", "How much silence do you like?", "Bea Lindqvist")
    .getByRole("radio", { name: "4" })
    .check({ force: true });
  await placeIn(root, "radiogroup", "How much silence do you like?", "Sam Lee")
    .getByRole("radio", { name: "1" })
    .check({ force: true });
  const feet = "What should the other one know about your feet, your breath and your pace?";
  await placeIn(root, "textbox", feet, "Bea Lindqvist").click();
  await keyboard.type("A knee: slowly downhill");
  await placeIn(root, "textbox", feet, "Sam Lee").click();
  await keyboard.type("yes");
  const weather = placeIn(root, "group", "In which weather do we walk?");
  for (const kind of ["drizzle", "snow", "sun"])
    await weather.getByRole("checkbox", { name: kind }).check({ force: true });
  await placeIn(root, "group", "What do we agree for the way?").getByRole("textbox").first().click();
  await keyboard.type("Phones stay in the bag");
  await keyboard.press("Enter");
  await keyboard.type("Whoever is cold says so");
  await placeIn(root, "textbox", "If it gets too much out here, what do we do?").click();
  await keyboard.type("The bakery.\n- warm\n- dry");
  await placeIn(root, "radiogroup", "How often shall we walk?")
    .getByRole("radio", { name: "every two weeks" })
    .check({ force: true });
  const date = root.getByLabel("When is our first walk?", { exact: true });
  await date.fill("2026-12-01");
  await placeIn(root, "group", "Do you say yes to this?", "Bea Lindqvist")
    .getByRole("button", { name: "I say yes" })
    .click();
  await placeIn(root, "group", "Do you say yes to this?", "Sam Lee")
    .getByRole("button", { name: "Said aloud" })
    .click();
  await root.getByText("What do you want to pay attention to in yourself?").click();
  await placeIn(root, "textbox", "What do you want to pay attention to in yourself?", "Bea Lindqvist").click();
  await keyboard.type("My breath.");
  await placeIn(root, "textbox", "What do you want to pay attention to in yourself?", "Sam Lee").click();
  await keyboard.type("Not to lead.");
}
