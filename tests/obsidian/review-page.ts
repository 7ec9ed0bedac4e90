/** The pages of a review, and how one goes through them. */
import type { Page } from "playwright-core";

export const WELL = "What has gone well, and deserves to be said?";
export const READ = "The alliance, whole";
export const TALK = "Are we following it? Does it need updating?";
export const NEXT = "When shall we look at it again?";
export const SUMMARY = "What will be written";

/** The review that is seen. */
export function review(page: Page) {
  return page.locator(".da-review").filter({ visible: true });
}

export function button(page: Page, name: string) {
  return review(page).getByRole("button", { name, exact: true });
}

/** Goes on, to the page of this title. */
export async function step(page: Page, title: string): Promise<void> {
  await button(page, "Next").click();
  await review(page).getByRole("heading", { name: title }).waitFor();
}
