/** Which kinds of view there are, and which files they open. */
import type { ViewStateResult } from "obsidian";
import type { TFile } from "../vault/file";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { EmptyView } from "./placeholder-view";
import { ItemView, type View } from "./view";

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** A view of a plugin that is gone. It keeps what that one showed, for when it comes back. */
class UnknownView extends ItemView {
  readonly #type: string;
  #state: Record<string, unknown> = {};

  constructor(leaf: WorkspaceLeaf, type: string) {
    super(leaf);
    this.#type = type;
    this.contentEl.createDiv({ cls: "empty-state", text: "Plugin no longer active" });
  }

  getViewType(): string {
    return this.#type;
  }

  getDisplayText(): string {
    return "Plugin no longer active";
  }

  override getState(): Record<string, unknown> {
    return this.#state;
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.#state = state as Record<string, unknown>;
    await super.setState(state, result);
  }
}

export class ViewRegistry {
  readonly #creators = new Map<string, ViewCreator>();
  readonly #extensions = new Map<string, string>();
  readonly #changed: (type: string) => void;

  /** @param changed is told of each kind of view that has come or gone */
  constructor(changed: (type: string) => void) {
    this.#changed = changed;
  }

  register(type: string, creator: ViewCreator): void {
    if (this.#creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.#creators.set(type, creator);
    this.#changed(type);
  }

  unregister(type: string): void {
    this.#creators.delete(type);
    this.#changed(type);
  }

  registerExtensions(extensions: string[], type: string): void {
    for (const extension of extensions) this.#extensions.set(extension, type);
  }

  has(type: string): boolean {
    return this.#creators.has(type);
  }

  create(type: string, leaf: WorkspaceLeaf): View {
    if (type === "empty") return new EmptyView(leaf);
    return this.#creators.get(type)?.(leaf) ?? new UnknownView(leaf, type);
  }

  typeOf(file: TFile): string {
    return this.#extensions.get(file.extension) ?? "plain-file";
  }
}
