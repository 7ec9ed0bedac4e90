/** The app's debounce: with `resetTimer` each call starts the wait anew; without, the first call's wait stands. */
export interface Debounced<T extends unknown[], V> {
  (...args: T): Debounced<T, V>;
  cancel(): Debounced<T, V>;
  run(): V | undefined;
}

export function debounce<T extends unknown[], V>(
  callback: (...args: T) => V,
  timeout = 0,
  resetTimer = false,
): Debounced<T, V> {
  let timer: number | undefined;
  let pending: T | undefined;
  const run = (): V | undefined => {
    const args = pending;
    window.clearTimeout(timer);
    timer = pending = undefined;
    return args === undefined ? undefined : callback(...args);
  };
  const debounced: Debounced<T, V> = (...args) => {
    pending = args;
    if (timer !== undefined && !resetTimer) return debounced;
    window.clearTimeout(timer);
    timer = window.setTimeout(run, timeout);
    return debounced;
  };
  debounced.cancel = () => {
    window.clearTimeout(timer);
    timer = pending = undefined;
    return debounced;
  };
  debounced.run = run;
  return debounced;
}
