/** Lets the app handle what is pending (a key, a frame) in the middle of long work. */

/** Milliseconds after which long work should pause. */
const LONG = 6;

/** Resolves as soon as nothing else is pending; a timer would take four milliseconds more. */
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

/** Returns a function to be called between the steps of long work: it pauses whenever enough time has passed since the last pause. */
export function pauses(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < LONG) return undefined;
    return pause().then(() => {
      began = performance.now();
    });
  };
}
