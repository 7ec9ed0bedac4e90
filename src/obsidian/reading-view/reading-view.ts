/**
 * Question blocks become forms wherever the app renders Markdown. A post processor finds them, since a code block processor would take
 * Live Preview too, where this plugin has a widget of its own; it is registered as well once the setting asks for the app's own block
 * rendering there.
 */
import type { MarkdownPostProcessorContext } from "obsidian";
import type { Feature, Parts } from "../parts";
import { HandOver } from "../form/form-transfer";
import { ReadingForm } from "./reading-form";
import type { Sought } from "../../core/note/find-block";

export const readingView: Feature = (parts) => {
  const { plugin, settings } = parts;
  const handOver = new HandOver(plugin.app.workspace);
  const show = (container: HTMLElement, sought: Sought, context: MarkdownPostProcessorContext): Promise<void> => {
    const form = new ReadingForm(container, sought, context, handOver, parts);
    context.addChild(form);
    return form.show();
  };
  plugin.register(() => handOver.end());
  plugin.registerMarkdownPostProcessor(async (element, context) => {
    await Promise.all(takeBlocks(element).map(({ container, ...sought }) => show(container, sought, context)));
  });
  whenAskedFor(parts, () => {
    plugin.registerMarkdownCodeBlockProcessor("alliance", (body, element, context) => {
      element.addClass("da-reading", "da-app-block");
      return show(element, { body, nth: 0, of: 1 }, context);
    });
  });
  plugin.register(
    settings.onChange(({ appBlockRendering }, before) => {
      if (appBlockRendering !== before.appBlockRendering) plugin.app.workspace.updateOptions();
    }),
  );
};

/**
 * Registers once, now or when the setting is turned on. The app can't unregister a code block processor while the plugin runs;
 * turned off again, the plugin's own widget has precedence over what it renders.
 */
function whenAskedFor({ settings, plugin }: Parts, register: () => void): void {
  let registered = false;
  const look = (): void => {
    if (registered || !settings.current.appBlockRendering) return;
    registered = true;
    register();
  };
  look();
  plugin.register(settings.onChange(look));
}

/** Puts an empty element in the place of every rendered `alliance` code block. */
function takeBlocks(element: HTMLElement): (Sought & { readonly container: HTMLElement })[] {
  const codes = [...element.querySelectorAll<HTMLElement>("pre > code.language-alliance")]
    // An answer may quote a block: that is no form within the form.
    .filter((code) => code.closest(".da-form") === null);
  const bodies = codes.map((code) => code.textContent);
  return codes.map((code, at) => {
    const container = createDiv("da-reading");
    code.parentElement?.replaceWith(container);
    const body = bodies[at] ?? "";
    const nth = bodies.slice(0, at).filter((other) => other === body).length;
    return { container, body, nth, of: bodies.filter((other) => other === body).length };
  });
}
