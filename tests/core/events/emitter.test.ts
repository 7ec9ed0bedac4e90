/** Listeners hear every event, whatever the others do. */
import { expect, test } from "vitest";
import { Emitter } from "../../../src/core/events/emitter";

test("listeners hear every event in the order of their subscriptions, with its arguments", () => {
  const emitter = new Emitter<[string, number]>();
  const heard: string[] = [];
  emitter.subscribe((word, number) => heard.push(`first ${word} ${number}`));
  emitter.subscribe((word) => heard.push(`second ${word}`));
  emitter.emit("a", 1);
  emitter.emit("b", 2);
  expect(heard).toEqual(["first a 1", "second a", "first b 2", "second b"]);
});

test("a listener that unsubscribed hears nothing more, however often it unsubscribes", () => {
  const emitter = new Emitter();
  let heard = 0;
  const unsubscribe = emitter.subscribe(() => (heard += 1));
  expect(emitter.isEmpty).toBe(false);
  emitter.emit();
  unsubscribe();
  unsubscribe();
  emitter.emit();
  expect(heard).toBe(1);
  expect(emitter.isEmpty).toBe(true);
});

test("a function that subscribed twice is called twice, and once after one of the two is over", () => {
  const emitter = new Emitter();
  let heard = 0;
  const listener = (): void => void (heard += 1);
  const unsubscribe = emitter.subscribe(listener);
  emitter.subscribe(listener);
  emitter.emit();
  expect(heard).toBe(2);
  unsubscribe();
  emitter.emit();
  expect(heard).toBe(3);
});

test("a listener that throws keeps no other from hearing, and its error is not lost", () => {
  const emitter = new Emitter();
  const heard: string[] = [];
  for (const name of ["first", "second"])
    emitter.subscribe(() => {
      heard.push(name);
      throw new Error(`${name} failed`);
    });
  emitter.subscribe(() => heard.push("third"));
  expect(() => {
    emitter.emit();
  }).toThrow("first failed");
  expect(heard).toEqual(["first", "second", "third"]);
});

test("who subscribes during an event hears the next one, once", () => {
  const emitter = new Emitter<[number]>();
  const heard: number[] = [];
  const unsubscribe = emitter.subscribe(() => {
    unsubscribe();
    emitter.subscribe((event) => heard.push(event));
  });
  emitter.emit(1);
  emitter.emit(2);
  expect(heard).toEqual([2]);
});

test("who is unsubscribed during an event, before its turn, does not hear it", () => {
  const emitter = new Emitter();
  const heard: string[] = [];
  emitter.subscribe(() => {
    heard.push("first");
    unsubscribe();
  });
  const unsubscribe = emitter.subscribe(() => heard.push("second"));
  emitter.subscribe(() => heard.push("third"));
  emitter.emit();
  expect(heard).toEqual(["first", "third"]);
});

test("nobody hears anything once all are unsubscribed, even in the middle of an event", () => {
  const emitter = new Emitter();
  const heard: string[] = [];
  emitter.subscribe(() => {
    heard.push("first");
    emitter.clear();
  });
  emitter.subscribe(() => heard.push("second"));
  emitter.emit();
  emitter.emit();
  expect(heard).toEqual(["first"]);
});
