/**
 * A calendar day of one's choice: `new Date()` and `Date.now()` are moved by whole days, so that hours and timers stay real. Runs before
 * anything else looks at the time.
 */
export function setToday(day: string): void {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (match === null) return;
  const RealDate = Date;
  const now = new RealDate();
  const wanted = new RealDate(
    Number(match[1]),
    Number(match[2]) - 1,
    Number(match[3]),
    now.getHours(),
    now.getMinutes(),
  );
  wanted.setSeconds(now.getSeconds(), now.getMilliseconds());
  const shift = wanted.getTime() - now.getTime();
  const shifted = (): number => RealDate.now() + shift;
  window.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [shifted()] : args, newTarget) as Date,
    apply: (target) => new target(shifted()).toString(),
    get: (target, key, receiver) => (key === "now" ? shifted : (Reflect.get(target, key, receiver) as unknown)),
  });
}
