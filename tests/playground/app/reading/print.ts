/** Printing and PDF: the whole note rendered for itself, every post processor awaited. */
import type { App } from "../app";
import { Component } from "../base/component";
import type { TFile } from "../vault/file";
import { SectionRenderer } from "./section-renderer";

/** Puts the printed form of a note into the page; `done` takes it out again. */
export async function renderForPrint(app: App, file: TFile): Promise<{ container: HTMLElement; done: () => void }> {
  const container = document.body.createDiv("print");
  const page = container.createDiv("markdown-preview-view markdown-rendered");
  page.createEl("h1", { cls: "inline-title", text: file.basename });
  const owner = new Component();
  owner.load();
  const renderer = owner.addChild(new SectionRenderer(app, page.createDiv(), () => file.path));
  renderer.set(await app.vault.read(file));
  await renderer.settled();
  return {
    container,
    done: () => {
      owner.unload();
      container.remove();
    },
  };
}

export async function printNote(app: App, file: TFile): Promise<void> {
  const { done } = await renderForPrint(app, file);
  window.print();
  done();
}
