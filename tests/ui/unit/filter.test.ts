import { expect, it } from "vitest";
import { filterGroups } from "../../../src/ui/dashboard/dashboard-filter";

const alliance = {
  path: "a.md",
  title: "José and Ana",
  template: "Coach and client",
  allies: ["José Núñez", "Ana"],
  tags: ["client/private"],
  status: "active",
  problems: [],
} as const;

it("finds by the start, the middle, without accents and in any order", () => {
  for (const filter of ["jose", "NUN", "client ana", "  "]) {
    expect(filterGroups([{ name: "later", alliances: [alliance] }], filter)[0]?.alliances).toHaveLength(1);
  }
  expect(filterGroups([{ name: "later", alliances: [alliance] }], "jose team")[0]?.alliances).toHaveLength(0);
});
