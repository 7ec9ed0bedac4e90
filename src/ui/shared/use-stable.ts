/** Functions that stay the same from drawing to drawing. */
import { useCallback, useRef } from "preact/hooks";

/** One function for all drawings, which calls the one of the last drawing: what it is given to is not drawn anew because of it. */
export function useStable<Args extends readonly unknown[], Result>(
  call: (...args: Args) => Result,
): (...args: Args) => Result {
  const last = useRef(call);
  last.current = call;
  return useCallback((...args: Args) => last.current(...args), []);
}
