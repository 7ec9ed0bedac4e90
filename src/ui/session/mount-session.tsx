/** Mounts a session into a container of the host's: another view of a form's fields, with keys of its own. */
import { takesText } from "../form/dom/form-keys";
import { mountForm } from "../form/mount-form";
import type { FormHandle, FormModel } from "../form/state/model";
import type { FormPort } from "../form/port";
import { focusedOn, sessionKey } from "./session-keys";
import type { SessionStore } from "./session-store";
import { SessionView } from "./session-view";

/** Shows the session in `container`, which is to be empty. What is typed is kept and saved by `port`, as in a form. */
export function mountSession(
  container: HTMLElement,
  model: FormModel,
  port: FormPort,
  session: SessionStore,
): FormHandle {
  const form = mountForm(container, model, port, {
    name: "da-session",
    view: (store) => <SessionView form={store} model={store.model} session={session} />,
  });
  let place = container;
  let stop = watchKeys(place, session);
  return {
    ...form,
    move(into) {
      stop();
      form.move(into);
      place = into;
      stop = watchKeys(place, session);
    },
    unmount() {
      stop();
      form.unmount();
    },
  };
}

/** Keys pressed in the session, or while nothing has the focus. */
function watchKeys(container: HTMLElement, session: SessionStore): () => void {
  const document = container.ownerDocument;
  const pressed = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (container.offsetParent === null || (target !== document.body && !container.contains(target))) return;
    const key = sessionKey(event, focusedOn(target, takesText(target)));
    if (key === undefined || session.onKey?.(key) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("keydown", pressed, true);
  return () => document.removeEventListener("keydown", pressed, true);
}
