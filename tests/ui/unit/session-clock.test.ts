/** The clock of a session: it counts while it runs, and speaks once. */
import { expect, test } from "vitest";
import { minutesInWords, SessionClock } from "../../../src/ui/session/session-clock";

function clockAt() {
  const time = { now: 1000 };
  const clock = new SessionClock(() => time.now);
  const later = (minutes: number): void => void (time.now += minutes * 60_000);
  return { clock, later };
}

test("it counts from when it is wanted, and not while it is paused", () => {
  const { clock, later } = clockAt();
  later(10);
  expect(clock.minutes).toBe(0);
  clock.start();
  later(5);
  clock.start();
  later(2);
  clock.pause();
  later(30);
  clock.pause();
  expect(clock.minutes).toBe(7);
  clock.start();
  later(1);
  expect([clock.minutes, clock.isRunning]).toEqual([8, true]);
});

test("after an hour it reminds once", () => {
  const { clock, later } = clockAt();
  clock.start();
  later(59);
  clock.reminded();
  expect(clock.reminds).toBe(false);
  later(1);
  expect(clock.reminds).toBe(true);
  later(10);
  expect(clock.reminds).toBe(true);
  clock.reminded();
  later(60);
  expect(clock.reminds).toBe(false);
});

test("time reads as people say it", () => {
  expect([0, 1, 42, 60, 61, 125].map(minutesInWords)).toEqual([
    "Just begun",
    "1 minute",
    "42 minutes",
    "1 hour",
    "1 hour 1 minute",
    "2 hours 5 minutes",
  ]);
});
