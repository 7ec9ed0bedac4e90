/** The module `obsidian`, as plugins get it. */
import moment from "moment";
import { App } from "../app";
import { Component } from "../base/component";
import { debounce } from "../base/debounce";
import { Events } from "../base/events";
import { getLinkpath, normalizePath, parseLinktext, stripHeading, stripHeadingForLink } from "../base/paths";
import { currentApp } from "../current-app";
import { MarkdownEditView } from "../editor/edit-view";
import { Editor } from "../editor/editor";
import { EditorSuggest } from "../editor/editor-suggest";
import { editorEditorField, editorInfoField, editorLivePreviewField, editorViewField } from "../editor/info-fields";
import { liveMarks } from "../editor/live-marks";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "../metadata/front-matter";
import { MetadataCache } from "../metadata/metadata-cache";
import { Plugin } from "../plugin/plugin";
import { HoverPopover } from "../reading/hover";
import { sanitizeHTMLToDom } from "../reading/markdown-dom";
import { MarkdownRenderer } from "../reading/markdown-renderer";
import {
  CodeBlockProcessor,
  type CodeBlockHandler,
  createCodeBlockPostProcessor,
  MarkdownRenderChild,
  type PostProcessor,
} from "../reading/post-processors";
import { MarkdownPreviewView } from "../reading/preview-view";
import { BaseComponent, ValueComponent } from "../settings/base-component";
import { ButtonComponent, ExtraButtonComponent } from "../settings/button";
import {
  ColorComponent,
  DisplayValueComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from "../settings/choice-controls";
import { Setting, SettingGroup } from "../settings/setting";
import { SettingPage } from "../settings/setting-page";
import { PluginSettingTab, SettingTab } from "../settings/setting-tab";
import {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from "../settings/text-controls";
import { switches } from "../switches";
import { ConfirmationButton, ConfirmationModal } from "../ui/confirmation-modal";
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from "../ui/icons";
import { Keymap, Scope } from "../ui/keymap";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu";
import { Modal } from "../ui/modal";
import { Notice } from "../ui/notice";
import { AbstractInputSuggest, PopoverSuggest } from "../ui/popover-suggest";
import { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from "../ui/search";
import { FuzzySuggestModal, SuggestModal } from "../ui/suggest-modal";
import { displayTooltip, setTooltip } from "../ui/tooltip";
import { DiskAdapter } from "../vault/adapter";
import { TAbstractFile, TFile, TFolder } from "../vault/file";
import { FileManager } from "../vault/file-manager";
import { Vault } from "../vault/vault";
import { EditableFileView, FileView, TextFileView } from "../view/file-view";
import { MarkdownView } from "../view/markdown-view";
import { ItemView, View } from "../view/view";
import {
  WorkspaceContainer,
  WorkspaceFloating,
  WorkspaceItem,
  WorkspaceMobileDrawer,
  WorkspaceParent,
  WorkspaceRibbon,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceWindow,
} from "../workspace/items";
import { WorkspaceLeaf } from "../workspace/leaf";
import { WorkspaceTabs } from "../workspace/tabs";
import { Workspace } from "../workspace/workspace";
import * as functions from "./functions";
import { Platform } from "./platform";

const MarkdownPreviewRenderer = {
  registerPostProcessor(processor: PostProcessor, sortOrder?: number): void {
    currentApp().postProcessors.register(processor, sortOrder);
  },
  unregisterPostProcessor(processor: PostProcessor): void {
    currentApp().postProcessors.unregister(processor);
  },
  createCodeBlockPostProcessor: (language: string, handler: CodeBlockHandler): PostProcessor =>
    createCodeBlockPostProcessor(language, new CodeBlockProcessor(handler)),
};

export const obsidian: Record<string, unknown> = {
  ...functions,
  AbstractInputSuggest,
  AbstractTextComponent,
  App,
  BaseComponent,
  ButtonComponent,
  ColorComponent,
  Component,
  ConfirmationButton,
  ConfirmationModal,
  DisplayValueComponent,
  DropdownComponent,
  EditableFileView,
  Editor,
  EditorSuggest,
  Events,
  ExtraButtonComponent,
  FileManager,
  FileSystemAdapter: DiskAdapter,
  FileView,
  FuzzySuggestModal,
  HoverPopover,
  ItemView,
  Keymap,
  MarkdownEditView,
  MarkdownPreviewRenderer,
  MarkdownPreviewView,
  MarkdownRenderChild,
  MarkdownRenderer,
  MarkdownView,
  Menu,
  MenuItem,
  MenuSeparator,
  MetadataCache,
  Modal,
  MomentFormatComponent,
  Notice,
  Platform,
  Plugin,
  PluginSettingTab,
  PopoverSuggest,
  ProgressBarComponent,
  Scope,
  SearchComponent,
  Setting,
  SettingGroup,
  SettingPage,
  SettingTab,
  SliderComponent,
  SuggestModal,
  TAbstractFile,
  TFile,
  TFolder,
  TextAreaComponent,
  TextComponent,
  TextFileView,
  ToggleComponent,
  ValueComponent,
  Vault,
  View,
  Workspace,
  WorkspaceContainer,
  WorkspaceFloating,
  WorkspaceItem,
  WorkspaceLeaf,
  WorkspaceMobileDrawer,
  WorkspaceParent,
  WorkspaceRibbon,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceTabs,
  WorkspaceWindow,
  addIcon,
  debounce,
  displayTooltip,
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  editorViewField,
  getFrontMatterInfo,
  getIcon,
  getIconIds,
  getLanguage: () => switches.language,
  getLinkpath,
  livePreviewState: liveMarks,
  moment,
  normalizePath,
  parseLinktext,
  parseYaml,
  prepareFuzzySearch,
  prepareSimpleSearch,
  removeIcon,
  renderMatches,
  renderResults,
  request: functions.requestUrl,
  sanitizeHTMLToDom,
  setIcon,
  setTooltip,
  sortSearchResults,
  stringifyYaml,
  stripHeading,
  stripHeadingForLink,
};
