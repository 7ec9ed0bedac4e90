/**
 * The reviews of a vault of 50,000 notes, beside bare loops over the same frontmatter: the first list, one note's change, a key in the
 * filter; and in Chromium the rows in sight beside a bare list of them.
 */
import type { Page } from "playwright-core";
import { FollowedVault, type CachedVault, type Frontmatter } from "../../src/core/index/followed-vault";
import { addDays } from "../../src/core/calendar/day";
import { filterGroups, NO_WISHES } from "../../src/ui/reviews/reviews-filter";
import { placeGroups } from "../../src/ui/reviews/row-layout";
import { launchChromium } from "../browser/chromium";
import { openStage } from "../ui/page/open-stage";
import { bareList } from "./bare-list";
import { ALLIANCES, largeVault, NOTES, TODAY } from "./large-vault";
import { row } from "./measure";

/** As the host looks through the vault. */
const PIECE = 2000;
const RUNS = 151;
/** In Chromium. */
const ROUNDS = 7;

type Cache = Map<string, Frontmatter>;

/** Both in turn, many times: the middle of each, so that what else the machine does meanwhile falls on both alike. */
function sideBySide(
  first: () => unknown,
  second: () => unknown,
  runs = RUNS,
): readonly [first: number, second: number] {
  const times = [first, second].map((): number[] => []);
  for (let run = 0; run <= runs; run += 1) {
    [first, second].forEach((work, at) => {
      const began = performance.now();
      work();
      if (run > 0) times[at]?.push(performance.now() - began);
    });
  }
  const [a = [], b = []] = times;
  return [middle(a), middle(b)];
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

/** Looks through the vault as the host does, up to what the sidebar is given to show. */
function firstList(paths: readonly string[], host: CachedVault): FollowedVault {
  const followed = new FollowedVault(host);
  for (let from = 0; from < paths.length; from += PIECE) followed.lookThrough(paths.slice(from, from + PIECE));
  shown(followed);
  return followed;
}

function shown({ alliances }: FollowedVault): number {
  return alliances.groups(TODAY).length + alliances.worthALook().length;
}

function indexBench(): string[] {
  const cache: Cache = new Map(largeVault());
  const paths = [...cache.keys()];
  const host: CachedVault = {
    has: (path) => cache.has(path),
    frontmatterOf: (path) => cache.get(path) ?? "unknown",
  };
  const [built, bareBuilt] = sideBySide(
    () => firstList(paths, host),
    () => bareList(paths, (path) => cache.get(path)),
  );
  const [withCopies] = sideBySide(
    () => firstList(paths, host).alliances.findCopies(),
    () => undefined,
  );
  const followed = firstList(paths, host);
  followed.alliances.findCopies();
  const count = followed.alliances.size;
  const path = paths[0] ?? "";
  let turn = 0;
  const change = (): void => {
    turn += 1;
    cache.set(path, { ...cache.get(path), "next-review": addDays(TODAY, turn % 300) });
  };
  const [changed, bareChanged] = sideBySide(
    () => {
      change();
      followed.look(path);
      return shown(followed);
    },
    () => {
      change();
      return bareList(paths, (path) => cache.get(path));
    },
  );
  const groups = followed.alliances.groups(TODAY);
  const texts = groups.flatMap(({ alliances }) =>
    alliances.map(({ title, allies, template }) => `${title} ${allies.join(" ")} ${template}`.toLowerCase()),
  );
  let key = 0;
  const typed = (): string => `person ${String((key += 1) % 90)}`;
  const [filtered, bareFiltered] = sideBySide(
    () => placeGroups(filterGroups(groups, { ...NO_WISHES, text: typed() }), new Set(), 13),
    () => {
      const words = typed();
      return texts.filter((text) => text.includes(words));
    },
  );
  const of = (what: string, milliseconds: number) => ({ what, milliseconds });
  return [
    row(`first list of ${String(count)} alliances in ${String(NOTES)} notes`, built, of("a bare loop", bareBuilt)),
    row("the copies among them, looked for afterwards", withCopies - built, of("the bare loop", bareBuilt)),
    row("one note changed, and the groups of the day", changed, of("the bare loop again", bareChanged)),
    row("a key in the filter, found and placed", filtered, of("a bare search in lower case", bareFiltered)),
  ];
}

/** Pixels of one turn of the wheel, and how many turns make a round. */
const TURN = 240;
const TURNS = 40;

/** Milliseconds of the page's main thread for one turn, its layout and painting included; of the least disturbed round. */
async function scrolling(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = await spent();
    await page.evaluate(
      async ([turn, turns]) => {
        const scroller = document.querySelector(".da-scroll");
        for (let at = 0; at < turns && scroller !== null; at += 1) {
          scroller.scrollTop += turn;
          await new Promise((done) => requestAnimationFrame(done));
        }
      },
      [TURN, TURNS] as const,
    );
    if (round > 0) rounds.push(((await spent()) - before) / TURNS);
  }
  await session.detach();
  return Math.min(...rounds);
}

/** Milliseconds until a page of 10,000 is laid out, and for a key in its filter; of the least disturbed run. */
function shownAndFiltered(page: Page, count: number): Promise<readonly [shown: number, key: number]> {
  return page.evaluate(
    async ([many, runs]) => {
      const { summary } = window.stage;
      const later = Array.from({ length: many }, (_, at) =>
        summary(`Later/Person ${String(at)}.md`, { nextReview: `2027-0${String(1 + (at % 9))}-03` }),
      ).sort((a, b) => ((a.nextReview ?? "") < (b.nextReview ?? "") ? -1 : 1));
      const layOut = (): unknown => document.body.offsetHeight;
      const timed = async (run: () => unknown): Promise<number> => {
        const began = performance.now();
        run();
        // What was asked for by then is drawn.
        await Promise.resolve();
        layOut();
        return performance.now() - began;
      };
      const shown: number[] = [];
      const keys: number[] = [];
      for (let run = 0; run <= runs; run += 1) {
        document.querySelector("main")?.replaceChildren();
        shown.push(await timed(() => (window.reviews = window.stage.reviews({ later }))));
        const field = document.querySelector<HTMLInputElement>(".da-filter");
        if (field === null) throw new Error("There is no filter.");
        field.value = "7";
        keys.push(await timed(() => field.dispatchEvent(new InputEvent("input", { bubbles: true }))));
      }
      document.querySelector("main")?.replaceChildren();
      window.reviews = window.stage.reviews({ later });
      return [Math.min(...shown.slice(1)), Math.min(...keys.slice(1))] as const;
    },
    [count, ROUNDS] as const,
  );
}

/** In place of the sidebar's rows: the same rows, as bare elements, made anew for each place that is scrolled to. */
function makeBare(page: Page): Promise<void> {
  return page.evaluate(() => {
    const old = document.querySelector(".da-scroll");
    const list = old?.querySelector<HTMLElement>(".da-rows");
    const [first, second] = list?.querySelectorAll<HTMLElement>(".da-row") ?? [];
    if (old == null || list == null || first === undefined || second === undefined) throw new Error("No rows.");
    const height = second.offsetTop - first.offsetTop;
    const model = first.cloneNode(true) as HTMLElement;
    const scroller = old.cloneNode(true) as HTMLElement;
    const rows = scroller.querySelector<HTMLElement>(".da-rows");
    const draw = (): void => {
      const from = Math.max(0, Math.floor((scroller.scrollTop - 400) / height));
      const to = Math.ceil((scroller.scrollTop + scroller.clientHeight + 400) / height);
      rows?.replaceChildren(
        ...Array.from({ length: to - from }, (_, at) => {
          const row = model.cloneNode(true) as HTMLElement;
          row.style.top = `${String((from + at) * height)}px`;
          const title = row.querySelector(".da-row-title");
          if (title !== null) title.textContent = `Person ${String(from + at)}`;
          return row;
        }),
      );
    };
    old.replaceWith(scroller);
    scroller.addEventListener("scroll", draw);
    draw();
  });
}

async function rowsBench(): Promise<string[]> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await openStage(page, { width: 320, height: 800 });
  await shownAndFiltered(page, 20);
  const [few, fewKey] = await shownAndFiltered(page, 20);
  const [many, manyKey] = await shownAndFiltered(page, ALLIANCES);
  const ours = await scrolling(page);
  await makeBare(page);
  const bare = await scrolling(page);
  await browser.close();
  const twenty = (milliseconds: number) => ({ what: "20 alliances", milliseconds });
  return [
    row("10,000 alliances drawn and laid out", many, twenty(few)),
    row("a key in the filter, drawn and laid out", manyKey, twenty(fewKey)),
    row("a turn of the wheel in the list", ours, { what: "the same rows as bare elements", milliseconds: bare }),
  ];
}

export async function reviewsBench(): Promise<string[]> {
  return [...indexBench(), ...(await rowsBench())];
}
