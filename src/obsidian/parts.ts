/** What the features share: one of each, made when the plugin loads and gone with it. */
import type { App, Plugin, TFile } from "obsidian";
import type { LastAnswers } from "../actions/answers/last-answers";
import type { KeptOnDevice } from "../actions/kept/kept-on-device";
import type { Clock, Messages } from "../actions/ports";
import type { WrittenTalks } from "../actions/talks/written-talks";
import type { TemplateShelf } from "../actions/templates/template-shelf";
import type { LiveEditors } from "./answers/live-editors";
import type { NoteTexts } from "./answers/note-texts";
import type { DraftStore } from "./drafts/draft-store";
import type { FieldFocus } from "./form/field-focus";
import type { OpenForms } from "./form/open-forms";
import type { PrivacyView } from "./privacy/privacy-view";
import type { SettingStore } from "./settings/setting-store";
import type { VaultNotes } from "./vault-notes";

export interface Parts {
  readonly plugin: Plugin;
  readonly app: App;
  readonly settings: SettingStore;
  readonly editors: LiveEditors;
  readonly texts: NoteTexts;
  readonly notes: VaultNotes;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly drafts: DraftStore;
  readonly kept: KeptOnDevice<TFile>;
  readonly writtenTalks: WrittenTalks<TFile>;
  readonly lastAnswers: LastAnswers<TFile>;
  readonly templates: TemplateShelf<TFile>;
  readonly fieldFocus: FieldFocus;
  readonly openForms: OpenForms;
  readonly privacy: PrivacyView;
}

/** A part of the plugin that a person can tell from the others; registers what it needs with the plugin, so that it goes with it. */
export type Feature = (parts: Parts) => void;
