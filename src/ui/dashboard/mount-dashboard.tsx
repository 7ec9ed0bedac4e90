/** Mounts the reviews sidebar into a container of the host's. */
import { render } from "preact";
import { DashboardView } from "./dashboard-view";
import type { DashboardHandle, DashboardModel, DashboardPort } from "./port";

/** Shows the reviews of `model` in `container`, which is to be empty and has the height that the list may scroll in. */
export function mountDashboard(container: HTMLElement, model: DashboardModel, port: DashboardPort): DashboardHandle {
  const root = container.ownerDocument.createElement("div");
  root.className = "da-dashboard";
  container.append(root);
  const draw = (next: DashboardModel): void => render(<DashboardView model={next} port={port} />, root);
  draw(model);
  return {
    update: draw,
    unmount() {
      render(null, root);
      root.remove();
    },
  };
}
