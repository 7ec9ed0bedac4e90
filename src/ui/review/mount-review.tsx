/** Mounts a review into a container of the host's. */
import { render } from "preact";
import { takesText } from "../form/dom/form-keys";
import type { ReviewHandle, ReviewModel, ReviewPort } from "./port";
import type { ReviewDraft } from "../../core/review/review-draft";
import { ReviewStore } from "./review-store";
import { ReviewView } from "./review-view";

/** Shows the review of `model` in `container`, which is to be empty, going on where `draft` was left. */
export function mountReview(
  container: HTMLElement,
  model: ReviewModel,
  draft: ReviewDraft,
  port: ReviewPort,
): ReviewHandle {
  const root = container.ownerDocument.createElement("div");
  root.className = "da-form da-review";
  container.append(root);
  const store = new ReviewStore(draft, port);
  const draw = (next: ReviewModel): void => render(<ReviewView store={store} model={next} />, root);
  const inside = (): void => {
    const { activeElement } = root.ownerDocument;
    port.focusChanged(root, activeElement !== null && root.contains(activeElement) && takesText(activeElement));
  };
  root.addEventListener("focusin", inside);
  root.addEventListener("focusout", () => setTimeout(inside, 0));
  draw(model);
  return {
    update: draw,
    unmount() {
      render(null, root);
      port.focusChanged(root, false);
      root.remove();
    },
  };
}
