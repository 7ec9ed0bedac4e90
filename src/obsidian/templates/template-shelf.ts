/**
 * The templates there are: the built-in ones, and own ones, which are notes in the templates folder whose properties have
 * `alliance-template`. Own ones are read when someone is about to choose, never at start.
 */
import type { App, TFile } from "obsidian";
import { ownQuestionnaire, QUESTIONNAIRE_KEY, type OwnQuestionnaire } from "../../core/review/questionnaires";
import { builtInHints, builtInTemplates } from "../../core/template/built-in";
import { hintLookup, type HintLookup } from "../../core/template/hints";
import { parseTemplate } from "../../core/template/parse-template";
import type { Template } from "../../core/template/template";
import { filesIn } from "../folder-files";
import type { SettingStore } from "../settings/setting-store";

export class TemplateShelf {
  readonly #app: App;
  readonly #settings: SettingStore;
  #own: readonly Template[] = [];
  #hints: HintLookup = hintLookup(builtInHints);

  constructor(app: App, settings: SettingStore) {
    this.#app = app;
    this.#settings = settings;
  }

  /** All templates, the built-in ones first; own ones are read anew. */
  async read(): Promise<readonly Template[]> {
    this.#own = await this.#readAll("alliance-template", parseTemplate);
    this.#hints = hintLookup(() => [...builtInHints(), ...this.#own]);
    return this.#known();
  }

  /** Own questionnaires for reviews, which are notes in the same folder. Never rejects. */
  questionnaires(): Promise<readonly OwnQuestionnaire[]> {
    return this.#readAll(QUESTIONNAIRE_KEY, ownQuestionnaire);
  }

  /** Looks a hint up in the templates known so far. */
  readonly hintFor: HintLookup = (questionText, template) => this.#hints(questionText, template);

  #known(): readonly Template[] {
    return [...builtInTemplates(), ...this.#own];
  }

  /** What the notes with a property are; one that can't be read now is left out, and the others are there. */
  async #readAll<Read>(
    key: string,
    parse: (text: string, origin: string) => Read | undefined,
  ): Promise<readonly Read[]> {
    const read = async (file: TFile): Promise<Read | undefined> => {
      try {
        return parse(await this.#app.vault.cachedRead(file), file.path);
      } catch {
        return undefined;
      }
    };
    return (await Promise.all(this.#files(key).map(read))).filter((each) => each !== undefined);
  }

  #files(key: string): TFile[] {
    const { metadataCache } = this.#app;
    return filesIn(this.#app, this.#settings.current.templatesFolder)
      .filter((file) => {
        const properties = metadataCache.getFileCache(file)?.frontmatter;
        // Where the app can't read the properties, it has none of them: it is seen in the text whether they say so.
        return properties === undefined || Object.hasOwn(properties, key);
      })
      .sort((a, b) => a.basename.localeCompare(b.basename));
  }
}
