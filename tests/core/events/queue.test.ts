/** Jobs run one after another, and one that fails fails alone. */
import { expect, test } from "vitest";
import { Queue, Queues } from "../../../src/core/events/queue";

/** A job that ends when it is told to, and says when it begins and ends. */
function job(log: string[], name: string) {
  let end!: (error?: Error) => void;
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => {
      if (error === undefined) resolve();
      else reject(error);
    };
  });
  const run = async (): Promise<string> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

/** Lets all that is ready run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

test("a job begins when the one before has ended, and gives its value", async () => {
  const log: string[] = [];
  const queue = new Queue();
  const [one, two] = [job(log, "one"), job(log, "two")];
  const [first, second] = [queue.run(one.run), queue.run(two.run)];
  two.end();
  await turn();
  expect(log).toEqual(["one begins"]);
  one.end();
  expect(await Promise.all([first, second])).toEqual(["one", "two"]);
  expect(log).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});

test("no job begins before the code that adds it goes on", async () => {
  const log: string[] = [];
  const done = new Queue().run(() => log.push("job"));
  log.push("caller");
  await done;
  expect(log).toEqual(["caller", "job"]);
});

test.each([
  ["rejects", () => Promise.reject(new Error("failed"))],
  [
    "throws",
    () => {
      throw new Error("failed");
    },
  ],
])("a job that %s fails alone: those before and after it run", async (_, failing: () => Promise<never>) => {
  const queue = new Queue();
  const all = await Promise.allSettled([queue.run(() => 1), queue.run(failing), queue.run(() => 3)]);
  expect(all).toEqual([
    { status: "fulfilled", value: 1 },
    { status: "rejected", reason: new Error("failed") },
    { status: "fulfilled", value: 3 },
  ]);
});

test("a failure that nobody looks at is not lost", async () => {
  const lost: unknown[] = [];
  const hear = (reason: unknown): void => void lost.push(reason);
  const others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", hear);
  try {
    void new Queue().run(() => Promise.reject(new Error("failed")));
    await turn();
    await turn();
  } finally {
    process.off("unhandledRejection", hear);
    for (const other of others) process.on("unhandledRejection", other);
  }
  expect(lost).toEqual([new Error("failed")]);
});

test("jobs of different keys don't wait for each other", async () => {
  const log: string[] = [];
  const queues = new Queues();
  const [here, there] = [{}, {}];
  expect(queues.of(here)).toBe(queues.of(here));
  const [one, two] = [job(log, "one"), job(log, "two")];
  const first = queues.of(here).run(one.run);
  two.end();
  await queues.of(there).run(two.run);
  expect(log).toEqual(["one begins", "two begins", "two ends"]);
  one.end();
  await first;
});
