/**
 * In which order the changes of one answer on one day were made. A talk that is held once more goes on in its own entry, whatever other
 * talks of the day stand above it, so the place in the text alone does not tell: what a change led to is what the next one began with.
 */
import type { AnswerValue } from "../question/question";

interface Step {
  readonly was?: AnswerValue;
  readonly now?: AnswerValue;
}

/**
 * The changes, newest first, so that each led to what the one before it in the list began with. Where there is no such order, each
 * that fits is put there, and the others stay as they came.
 *
 * @param changes newest first, as far as the text tells
 * @param found what the answer was after all of them
 */
export function inOrderMade<Change extends Step>(
  changes: readonly Change[],
  found: AnswerValue | undefined,
): readonly Change[] {
  if (changes.length < 2) return changes;
  const whole = trail(changes, found);
  const fits = whole.every(({ now }, at) => keyOf(now) === keyOf(at === 0 ? found : whole[at - 1]?.was));
  return fits && whole.length === changes.length ? whole : asFarAsItFits(changes, found);
}

/** A walk back over all changes, each taken once (Hierholzer's way); not all of them, or not a walk, where there is none. */
function trail<Change extends Step>(changes: readonly Change[], found: AnswerValue | undefined): readonly Change[] {
  const leading = byNow(changes);
  const walk: Change[] = [];
  const open: Change[] = [];
  for (;;) {
    const last = open.at(-1);
    const before = leading.get(keyOf(last === undefined ? found : last.was))?.pop();
    if (before !== undefined) open.push(before);
    else if (last === undefined) return walk.reverse();
    else {
      walk.push(last);
      open.pop();
    }
  }
}

function asFarAsItFits<Change extends Step>(changes: readonly Change[], found: AnswerValue | undefined): Change[] {
  const leading = byNow(changes);
  const walk = new Set<Change>();
  let value = found;
  const take = (change: Change): void => {
    walk.add(change);
    value = change.was;
  };
  for (const change of changes) {
    for (let fitting = leading.get(keyOf(value))?.pop(); fitting !== undefined;) {
      if (!walk.has(fitting)) take(fitting);
      fitting = leading.get(keyOf(value))?.pop();
    }
    if (!walk.has(change)) take(change);
  }
  return [...walk];
}

/** The changes by what they led to; of each, the newest last. */
function byNow<Change extends Step>(changes: readonly Change[]): Map<string, Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of [...changes].reverse()) {
    const same = found.get(keyOf(change.now));
    if (same === undefined) found.set(keyOf(change.now), [change]);
    else same.push(change);
  }
  return found;
}

function keyOf(value: AnswerValue | undefined): string {
  return value === undefined ? "" : JSON.stringify(value);
}
