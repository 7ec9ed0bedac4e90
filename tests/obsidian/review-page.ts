/** The pages of a review, and how one goes through them. */
import type { Frame, Page } from "playwright-core";
import { placeName } from "../browser/answer-walk";

export const WELL = "What has gone well, and deserves to be said?";
export const READ = "The alliance, whole";
export const TALK = "Are we following it? Does it need updating?";
export const NEXT = "When shall we look at it again?";
export const SUMMARY = "What will be written";

/** The review that is seen. */
export function review(page: Page | Frame) {
  return page.locator(".da-review").filter({ visible: true });
}

export function button(page: Page | Frame, name: string) {
  return review(page).getByRole("button", { name, exact: true });
}

/** Goes on, to the page of this title. */
export async function step(page: Page | Frame, title: string): Promise<void> {
  await button(page, "Next").click();
  await review(page).getByRole("heading", { name: title }).waitFor();
}

/** A place to answer. */
export function field(page: Page | Frame, question: string, ally?: string) {
  return review(page).getByRole("textbox", { name: placeName(question, ally), exact: true });
}

/** The review of “Three of us”: one answer reworded, with a reason; one that slipped; a word of praise; the rest untouched. */
export async function hold(page: Page | Frame): Promise<void> {
  await field(page, WELL, "Maya Ortiz").fill("Sam *listened*.");
  await step(page, READ);
  await button(page, "Slipped: On Fridays: no calls").click();
  await button(page, "Needs other words: How often shall we meet?").click();
  await review(page).getByRole("radio", { name: "every week" }).check({ force: true });
  await review(page).getByRole("textbox", { name: "Because" }).fill("the first month needs more support");
  await step(page, TALK);
  await step(page, NEXT);
  await step(page, SUMMARY);
}
