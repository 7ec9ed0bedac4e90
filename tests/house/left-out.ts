/** No test may reach what the builds leave out of the library `yaml`, not even where somebody catches what it throws. */
import { afterEach, expect } from "vitest";

declare global {
  /** Where each part was reached that is left out; filled by the library as the tests have it. */
  var leftOutReached: string[];
}

globalThis.leftOutReached = [];

afterEach(() => {
  expect(globalThis.leftOutReached.splice(0)).toEqual([]);
});
