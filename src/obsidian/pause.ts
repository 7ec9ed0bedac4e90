/** Lets the app do what waits (a key, a frame) in the middle of long work. */

/** Milliseconds after which long work should pause. */
const LONG = 6;

/** Goes on as soon as nothing else waits; a timer would wait for four milliseconds more. */
export function pause(): Promise<void> {
  const scheduler = (window as { readonly scheduler?: Partial<Scheduler> }).scheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** What pauses long work whenever it has gone on for long enough. */
export function pauses(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < LONG) return undefined;
    return pause().then(() => {
      began = performance.now();
    });
  };
}
