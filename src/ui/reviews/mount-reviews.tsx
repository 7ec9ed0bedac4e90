/** Mounts the reviews sidebar into a container of the host's. */
import { render } from "preact";
import { ReviewsView } from "./reviews-view";
import type { ReviewsHandle, ReviewsModel, ReviewsPort } from "./port";

/** Shows the reviews of `model` in `container`, which is to be empty and has the height that the list may scroll in. */
export function mountReviews(container: HTMLElement, model: ReviewsModel, port: ReviewsPort): ReviewsHandle {
  const root = container.ownerDocument.createElement("div");
  root.className = "da-reviews";
  container.append(root);
  const draw = (next: ReviewsModel): void => render(<ReviewsView model={next} port={port} />, root);
  draw(model);
  return {
    update: draw,
    unmount() {
      render(null, root);
      root.remove();
    },
  };
}
