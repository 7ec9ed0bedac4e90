/** The Obsidian plugin: a list of its features, and the parts they share. Loading it reads no note. */
import { Platform, Plugin, type TFile } from "obsidian";
import { LastAnswers } from "../actions/answers/last-answers";
import { KeptOnDevice } from "../actions/kept/kept-on-device";
import { WrittenTalks } from "../actions/talks/written-talks";
import { TemplateShelf } from "../actions/templates/template-shelf";
import { LiveEditors } from "./answers/live-editors";
import { NoteTexts } from "./answers/note-texts";
import { NoteWriter } from "./answers/note-writer";
import { undoAnswer } from "./answers/undo-answer";
import { DraftStore } from "./drafts/draft-store";
import { drafts } from "./drafts/drafts";
import { tablesOf } from "./drafts/vault-tables";
import { FieldFocus } from "./form/field-focus";
import { OpenForms } from "./form/open-forms";
import { openForms } from "./form/leaving";
import { history } from "./history/history";
import { insertQuestions } from "./insert-questions/insert-questions";
import { lifecycle } from "./lifecycle/lifecycle";
import { livePreview } from "./live-preview/live-preview";
import { makeAlliance } from "./new-alliance/make-alliance";
import { newAlliance } from "./new-alliance/new-alliance";
import { clock } from "./calendar";
import { notices } from "./notices";
import type { Feature, Parts } from "./parts";
import { privacy } from "./privacy/privacy";
import { PrivacyView } from "./privacy/privacy-view";
import { readingView } from "./reading-view/reading-view";
import { review } from "./review/review";
import { reviewCalendar } from "./review-calendar/review-calendar";
import { openReviews, reviews } from "./reviews/reviews";
import { session } from "./session/session";
import { SettingStore } from "./settings/setting-store";
import { settings } from "./settings/setting-tab";
import { sourceMode } from "./source-mode/source-mode";
import { VaultNotes } from "./vault-notes";
import { ownTemplates } from "./templates/own-templates";

const FEATURES: readonly Feature[] = [
  openForms,
  livePreview,
  readingView,
  sourceMode,
  newAlliance,
  makeAlliance,
  insertQuestions,
  ownTemplates,
  privacy,
  reviews,
  session,
  review,
  lifecycle,
  history,
  reviewCalendar,
  drafts,
  undoAnswer,
  settings,
];

export default class DesignedAlliances extends Plugin {
  #settings: SettingStore | undefined;

  override async onload(): Promise<void> {
    this.#settings = await SettingStore.load(this);
    const parts = partsOf(this, this.#settings);
    for (const feature of FEATURES) feature(parts);
    // Unloading runs in reverse order: this comes before the editors' extension goes.
    this.register(() => parts.editors.end());
  }

  override onUserEnable(): void {
    // On a phone the sidebar would cover what is open: it is created, but not shown.
    void openReviews(this.app, { active: !Platform.isPhone, reveal: !Platform.isPhone });
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.#settings?.reload();
  }
}

function partsOf(plugin: Plugin, store: SettingStore): Parts {
  const { app } = plugin;
  const editors = new LiveEditors();
  const tables = tablesOf(app);
  const texts = new NoteTexts(plugin, editors);
  const notes = new VaultNotes(app, texts, new NoteWriter(app, editors));
  const kept = new KeptOnDevice<TFile>({
    saved: tables.table("saved"),
    agreed: tables.table("agreed"),
    reviews: tables.table("reviews"),
    sessions: tables.table("sessions"),
  });
  return {
    plugin,
    app,
    settings: store,
    editors,
    texts,
    notes,
    clock,
    messages: notices,
    drafts: new DraftStore(tables),
    kept,
    writtenTalks: new WrittenTalks<TFile>({ notes, talkDrafts: kept.talkDrafts }),
    lastAnswers: new LastAnswers(),
    templates: new TemplateShelf(notes, () => store.current.templatesFolder),
    fieldFocus: new FieldFocus(app),
    openForms: new OpenForms(),
    privacy: new PrivacyView(app),
  };
}
