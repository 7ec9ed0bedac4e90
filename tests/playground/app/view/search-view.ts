/** The search pane: words, and tags as `tag:#name`. Opened by a click on a tag, or as `obsidian://search?query=…`. */
import type { App } from "../app";
import type { TFile } from "../vault/file";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { ItemView } from "./view";

class SearchView extends ItemView {
  override icon = "search";
  readonly #input: HTMLInputElement;
  readonly #results: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const row = this.contentEl.createDiv("search-row");
    this.#input = row.createEl("input", { type: "search", attr: { "aria-label": "Search", placeholder: "Search..." } });
    this.#results = this.contentEl.createDiv("search-results-children");
    this.#input.addEventListener("input", () => void this.#search());
  }

  getViewType(): string {
    return "search";
  }

  getDisplayText(): string {
    return "Search";
  }

  async show(query: string): Promise<void> {
    this.#input.value = query;
    await this.#search();
  }

  async #search(): Promise<void> {
    const query = this.#input.value;
    const found: TFile[] = [];
    const sought = query.replace(/^tag:/u, "").toLowerCase();
    for (const file of sought === "" ? [] : this.app.vault.getMarkdownFiles())
      if ((await this.app.vault.cachedRead(file)).toLowerCase().includes(sought)) found.push(file);
    if (query !== this.#input.value) return;
    this.#results.empty();
    for (const file of found) {
      const item = this.#results.createEl("button", { cls: "tree-item-self", text: file.basename, type: "button" });
      item.addEventListener("click", () => void this.app.workspace.getLeaf(false).openFile(file));
    }
  }
}

export async function openSearch({ workspace }: App, query: string): Promise<void> {
  const leaf = await workspace.ensureSideLeaf("search", "left");
  await workspace.revealLeaf(leaf);
  if (leaf.view instanceof SearchView) await leaf.view.show(query);
}

/** The pane, and the app's own way to it from elsewhere: an address that is opened in a window of the app stays in it. */
export function addSearch(app: App): void {
  app.workspace.views.register("search", (leaf) => new SearchView(leaf));
  app.protocolHandlers.set("search", ({ query = "" }) => openSearch(app, query));
  const open = window.open.bind(window);
  window.open = (url, ...rest) => {
    if (!String(url).startsWith("obsidian:")) return open(url, ...rest);
    window.playground.openUri(String(url));
    return null;
  };
}
