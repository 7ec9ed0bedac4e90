/** Links are followed by the extension: a page itself goes nowhere. */

/** The attribute of a rendered link that says where it leads, as the note has it. */
export const LINK = "data-link";

/** @param follow asks the extension to */
export function followClicks(root: HTMLElement, follow: (link: string) => void): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest(`[${LINK}]`)?.getAttribute(LINK);
    if (link == null) return;
    event.preventDefault();
    follow(link);
  });
}
