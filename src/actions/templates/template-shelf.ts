/**
 * The templates there are: the built-in ones, and own ones, which are notes in the templates folder whose properties have
 * `alliance-template`. Own ones are read when someone is about to choose, never at start.
 */
import { usualNames } from "../../core/frontmatter/usual-names";
import { noteTitle } from "../../core/index/summarise";
import { ownQuestionnaire, QUESTIONNAIRE_KEY, type OwnQuestionnaire } from "../../core/review/questionnaires";
import { builtInHints, builtInTemplates } from "../../core/template/built-in";
import { hintLookup, type HintLookup } from "../../core/template/hints";
import { parseTemplate } from "../../core/template/parse-template";
import type { Template } from "../../core/template/template";
import type { NoteRef, Notes } from "../ports";

export class TemplateShelf<Note extends NoteRef> {
  readonly #notes: Notes<Note>;
  readonly #folder: () => string;
  #own: readonly Template[] = [];
  #hints: HintLookup = hintLookup(builtInHints);

  /** @param folder the folder of one's own templates, by the settings as they are */
  constructor(notes: Notes<Note>, folder: () => string) {
    this.#notes = notes;
    this.#folder = folder;
  }

  /** All templates, the built-in ones first; own ones are read again at every call. Never rejects. */
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

  /** Reads all notes that have a property; a note that can't be read is left out. */
  async #readAll<Read>(
    key: string,
    parse: (text: string, origin: string) => Read | undefined,
  ): Promise<readonly Read[]> {
    const read = async (note: Note): Promise<Read | undefined> => {
      const text = await this.#notes.read(note);
      return text === undefined ? undefined : parse(text, note.path);
    };
    return (await Promise.all((await this.#having(key)).map(read))).filter((each) => each !== undefined);
  }

  /** The notes that may have a property; a note whose properties the host does not know is one of them, and is read. */
  async #having(key: string): Promise<readonly Note[]> {
    const folder = this.#folder();
    const all = await this.#notes.list(folder);
    return all
      .filter((note) => {
        const properties = this.#notes.properties(note);
        return properties === undefined || properties === "unknown" || Object.hasOwn(usualNames(properties), key);
      })
      .sort((a, b) => noteTitle(a.path).localeCompare(noteTitle(b.path)));
  }
}
