/** A page that goes on to the next test. */
import type { Page } from "playwright-core";

/** What a test had switched on is off, no key is down, and the pointer is nowhere. What the page shows and keeps is the caller's to empty. */
export async function asNew(page: Page, viewport: { readonly width: number; readonly height: number }): Promise<void> {
  await page.unrouteAll();
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  await page.setViewportSize(viewport);
  await page.mouse.move(-1, -1);
  for (const key of ["Control", "Shift", "Alt", "Meta"]) await page.keyboard.up(key);
}
