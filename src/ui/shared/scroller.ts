/** What scrolls an element, if anything does: the nearest box around it that has more in it than it shows. */
export function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  const view = element.ownerDocument.defaultView;
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const scrolls = /auto|scroll/.test(view?.getComputedStyle(box).overflowY ?? "");
    if (scrolls && box.scrollHeight > box.clientHeight) return box;
  }
  return undefined;
}
