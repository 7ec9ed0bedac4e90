/** The scroll container of an element, if there is one: the nearest ancestor that scrolls and has more content than it shows. */
export function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  const view = element.ownerDocument.defaultView;
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    const scrolls = /auto|scroll/.test(view?.getComputedStyle(box).overflowY ?? "");
    if (scrolls && box.scrollHeight > box.clientHeight) return box;
  }
  return undefined;
}
