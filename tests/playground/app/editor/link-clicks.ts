/** Links in the editor: a click opens in Live Preview, with Mod in source mode; resting on one announces it for a preview. */
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { Keymap } from "../ui/keymap";
import { type EditorHost, editorLivePreviewField } from "./info-fields";

function linkAt(event: Event): HTMLElement | null {
  return (event.target as Element | null)?.closest<HTMLElement>(".cm-hmd-internal-link") ?? null;
}

export function linkClicks(host: EditorHost): Extension {
  return EditorView.domEventHandlers({
    click: (event, view) => {
      const link = linkAt(event);
      const target = link?.getAttribute("data-href");
      if (link === null || target === null || target === undefined) return false;
      const mod = Keymap.isModifier(event, "Mod");
      if (!view.state.field(editorLivePreviewField) && !mod) return false;
      void host.app.workspace.openLinkText(target, host.file?.path ?? "", mod ? "tab" : false);
      return true;
    },
    mouseover: (event) => {
      const link = linkAt(event);
      if (link === null) return;
      host.app.workspace.trigger("hover-link", {
        event,
        source: "editor",
        hoverParent: host,
        targetEl: link,
        linktext: link.getAttribute("data-href") ?? "",
        sourcePath: host.file?.path ?? "",
      });
    },
  });
}
