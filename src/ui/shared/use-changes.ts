/** Components that show a store. */
import { useLayoutEffect, useState } from "preact/hooks";

/** Tells of every change; `listen` returns an unsubscribe function. */
interface ChangingStore {
  listen(listener: () => void): () => void;
}

/** Draws the component again after every change of the store. */
export function useChanges(store: ChangingStore): void {
  const [, redraw] = useState(0);
  useLayoutEffect(() => store.listen(() => redraw((count) => count + 1)), [store]);
}
