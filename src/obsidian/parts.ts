/** What the features share: one of each, made when the plugin loads and gone with it. */
import type { App, Plugin } from "obsidian";
import type { LastAnswers } from "./answers/last-answers";
import type { LiveEditors } from "./answers/live-editors";
import type { NoteTexts } from "./answers/note-texts";
import type { NoteWriter } from "./answers/note-writer";
import type { AgreedWordsStore } from "./drafts/agreed-words";
import type { AnswerMemory } from "./drafts/answer-memory";
import type { DraftStore } from "./drafts/draft-store";
import type { ReviewDrafts } from "./drafts/review-drafts";
import type { SessionPlaces } from "./drafts/session-places";
import type { FieldFocus } from "./form/field-focus";
import type { OpenForms } from "./form/open-forms";
import type { PrivacyView } from "./privacy/privacy-view";
import type { SettingStore } from "./settings/setting-store";
import type { TemplateShelf } from "./templates/template-shelf";

export interface Parts {
  readonly plugin: Plugin;
  readonly app: App;
  readonly settings: SettingStore;
  readonly editors: LiveEditors;
  readonly texts: NoteTexts;
  readonly writer: NoteWriter;
  readonly drafts: DraftStore;
  readonly memory: AnswerMemory;
  readonly agreed: AgreedWordsStore;
  readonly reviewDrafts: ReviewDrafts;
  readonly sessions: SessionPlaces;
  readonly lastAnswers: LastAnswers;
  readonly templates: TemplateShelf;
  readonly fieldFocus: FieldFocus;
  readonly openForms: OpenForms;
  readonly privacy: PrivacyView;
}

/** A part of the plugin that a person can tell from the others; registers what it needs with the plugin, so that it goes with it. */
export type Feature = (parts: Parts) => void;
