/** The reviews in the sidebar, and how they are found there. */
import type { Locator, Page } from "playwright-core";
import { runCommand } from "./app-page";

/** Opens the sidebar by its command, and waits until it is there; gives the page. */
export async function openReviews(page: Page): Promise<Page> {
  await runCommand(page, "Open reviews");
  await page.getByRole("heading", { name: "Reviews", exact: true }).waitFor();
  return page;
}

/** A group's list. */
export function group(page: Page, name: string): Locator {
  return page.getByRole("list", { name, exact: true });
}
