/** Links are followed by the extension: the page itself goes nowhere. */
import { host } from "./host";

/** The attribute of a rendered link that says where it leads, as the note has it. */
export const LINK = "data-link";

export function followClicks(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest(`[${LINK}]`)?.getAttribute(LINK);
    if (link == null) return;
    event.preventDefault();
    host.send({ kind: "follow", link });
  });
}
