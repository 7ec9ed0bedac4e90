/** Review dates in a calendar file, as two other programs read it. */
import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, test } from "vitest";
import type { AllianceSummary } from "../../../src/core/index/summary";
import { summarise } from "../../../src/core/index/summarise";
import { foldLine, initials, isReviewCalendar, reviewCalendar } from "../../../src/core/share/icalendar";
import { naughtyStrings } from "../note/texts";

const now = "2026-11-22T10:15:00.123Z";

function summary(path: string, more: Readonly<Record<string, unknown>> = {}): AllianceSummary {
  const properties = {
    alliance: "Coach and client",
    allies: ["[[Maya Ortiz]]", "Sam Lee"],
    "alliance-status": "active",
    "alliance-started": "2026-11-22",
    "next-review": "2027-03-20",
    ...more,
  };
  const found = summarise(path, properties);
  if (found === undefined) throw new Error("no alliance");
  return found;
}

interface Read {
  readonly uid: string;
  /** As it stands: `2027-03-20`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

function readByIcalJs(text: string): Read[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    const description = component.getFirstPropertyValue("description");
    const { uid, startDate, summary: said } = event;
    return {
      uid,
      day: startDate.toString(),
      summary: said,
      description: typeof description === "string" ? description : "",
    };
  });
}

function readByNodeIcal(text: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== "VEVENT") return [];
    expect(event.datetype).toBe("date");
    const { start } = event;
    const day = [start.getFullYear(), start.getMonth() + 1, start.getDate()].map((part) =>
      String(part).padStart(2, "0"),
    );
    const { summary: said, description = "" } = event as unknown as Record<
      "summary" | "description",
      string | undefined
    >;
    return [{ uid: event.uid, day: day.join("-"), summary: said ?? "", description }];
  });
}

/** What both programs read; they have to agree. */
function read(text: string): Read[] {
  const events = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(events);
  return events;
}

const uidOf = (alliance: AllianceSummary): string => read(reviewCalendar([alliance], { now }))[0]?.uid ?? "";

describe("a calendar file", () => {
  test("is this, to the letter", () => {
    const lines = reviewCalendar([summary("Alliances/Maya and Sam.md")], { now }).split("\r\n");
    expect(lines).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Designed Alliances//Review dates//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      expect.stringMatching(/^UID:[0-9a-f]{32}@designed-alliances$/),
      "DTSTAMP:20261122T101500Z",
      "DTSTART;VALUE=DATE:20270320",
      "SUMMARY:Review: M. O. and S. L.",
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Review: M. O. and S. L.",
      "TRIGGER:PT9H",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  test("has an alarm at nine in the morning of the day", () => {
    const component = new ICAL.Component(ICAL.parse(reviewCalendar([summary("a.md")], { now })) as unknown[]);
    const alarm = component.getFirstSubcomponent("vevent")?.getFirstSubcomponent("valarm");
    expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("PT9H");
    expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");
  });

  test.each([
    [1, -15],
    [7, -159],
  ])("has the alarm %i days before, at nine in the morning as well", (daysBefore, hours) => {
    const text = reviewCalendar([summary("a.md")], { now, daysBefore });
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const trigger = component
      .getFirstSubcomponent("vevent")
      ?.getFirstSubcomponent("valarm")
      ?.getFirstPropertyValue("trigger");
    if (!(trigger instanceof ICAL.Duration)) throw new Error("no duration");
    expect(trigger.toSeconds()).toBe(hours * 3600);
  });

  test("is known as ours, and no other one is", () => {
    const text = reviewCalendar([], { now });
    expect(isReviewCalendar(text)).toBe(true);
    expect(isReviewCalendar(text.replaceAll("\r\n", "\n"))).toBe(true);
    expect(isReviewCalendar(text.replace("Review dates", "Birthdays"))).toBe(false);
    expect(isReviewCalendar("")).toBe(false);
  });

  test("has the alliances that hold and have a day, by day", () => {
    const alliances = ["active", "redesigning", "draft", "paused", "completed", "ended", "parted"].map((status, at) =>
      summary(`${status}.md`, {
        "alliance-status": status,
        "next-review": `2027-03-2${String(9 - at)}`,
        allies: [status],
      }),
    );
    const events = read(reviewCalendar([...alliances, summary("x.md", { "next-review": "soon" })], { now }));
    expect(events.map(({ day, summary: said }) => [day, said])).toEqual([
      ["2027-03-28", "Review: R."],
      ["2027-03-29", "Review: A."],
    ]);
  });

  test("tells nobody who they are, unless names are asked for", () => {
    const alliance = summary("Clients/Maya Ortiz, weekly.md", { alliance: "For Maya" });
    expect(reviewCalendar([alliance], { now })).not.toMatch(/Maya|Ortiz|Sam/);
    expect(read(reviewCalendar([alliance], { now, names: true }))).toMatchObject([
      { summary: "Review: Maya Ortiz and Sam Lee", description: "Maya Ortiz, weekly\nFor Maya" },
    ]);
  });

  test.each([
    ["Maya Ortiz", "M. O."],
    ["zoë", "Z."],
    ["Jean-Luc", "J. L."],
    ["李 小龍", "李. 小."],
    ["A\u0301va", "Á."],
    ["Dr. K", "D. K."],
    ["123", "…"],
  ])("%s is %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  test("of no alliance is an empty calendar", () => {
    expect(read(reviewCalendar([], { now }))).toEqual([]);
  });

  test("is not made without knowing when", () => {
    expect(() => reviewCalendar([], { now: "today" })).toThrow(RangeError);
  });
});

describe("made again", () => {
  test("has the same events, whatever the instant and the order", () => {
    const alliances = [
      summary("a.md"),
      summary("b.md", { allies: ["Kim"] }),
      summary("c.md", { allies: [] }),
      summary("d.md"),
    ];
    const again = reviewCalendar([...alliances].reverse(), { now: "2027-01-01T00:00:00Z" });
    expect(read(again)).toEqual(read(reviewCalendar(alliances, { now })));
    expect(new Set(read(again).map(({ uid }) => uid)).size).toBe(4);
  });

  test.each([
    ["renamed and moved", "Archive/Other.md", {}],
    ["reviewed", "a.md", { "next-review": "2027-06-20", "last-review": "2027-03-20", "review-every": "3 months" }],
    ["being redesigned", "a.md", { "alliance-status": "redesigning" }],
    ["with its allies in another order", "a.md", { allies: ["Sam Lee", "[[People/Maya Ortiz]]"] }],
  ])("%s, it is the same event", (_, path, more) => {
    expect(uidOf(summary(path, more))).toBe(uidOf(summary("a.md")));
  });

  test.each([
    ["with another ally", { allies: ["[[Maya Ortiz]]", "Kim"] }],
    ["begun on another day", { "alliance-started": "2026-11-23" }],
  ])("%s, it is another one", (_, more) => {
    expect(uidOf(summary("a.md", more))).not.toBe(uidOf(summary("a.md")));
  });
});

describe("texts", () => {
  const name = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constantFrom(...naughtyStrings));

  test("of any kind come back as they were, from lines of at most 75 octets", () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), fc.string({ unit: "binary" }), (names, template) => {
        const text = reviewCalendar([{ ...summary("a.md"), allies: names, template }], { now, names: true });
        for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const events = readByIcalJs(text);
        expect(events).toHaveLength(1);
        const clean = (said: string): string => said.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "");
        const joined =
          names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
        expect(events[0]?.summary).toBe(clean(`Review: ${joined}`));
        expect(readByNodeIcal(text)[0]).toMatchObject({ uid: events[0]?.uid, day: "2027-03-20" });
      }),
    );
  });

  test("are folded without cutting a character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (line) => {
        const folded = foldLine(line);
        expect(folded.replaceAll("\r\n ", "")).toBe(line);
        for (const part of folded.split("\r\n")) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
      }),
    );
  });
});
