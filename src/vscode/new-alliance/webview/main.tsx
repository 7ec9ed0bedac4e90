/** The page on which a template is read before it is chosen. */
import { render } from "preact";
import type { Template } from "../../../core/template/template";
import { TemplateContents } from "../../../ui/new-alliance/template-contents";
import { api } from "../../page/host";

export function showTemplate(): void {
  const root = document.body.appendChild(document.createElement("main"));
  root.className = "da-new note-prose template";
  window.addEventListener("message", ({ data }: MessageEvent<Template>) => {
    const page = (
      <>
        <h1 dir="auto">{data.name}</h1>
        <TemplateContents template={data} />
      </>
    );
    render(page, root);
    window.scrollTo(0, 0);
  });
  api.postMessage({ kind: "ready" });
}
