/** The app's own commands, with the hotkeys it gives them. */
import type { Command, Hotkey } from "obsidian";
import type { App } from "./app";
import { insertLink, toggleMark } from "./editor/formatting";
import type { Editor } from "./editor/editor";
import { printNote } from "./reading/print";
import { SettingsWindow } from "./settings/settings-window";
import { CommandPalette, QuickSwitcher, RenameDialog } from "./ui/prompts";
import type { MarkdownView } from "./view/markdown-view";

const mod = (key: string, ...more: Hotkey["modifiers"]): Hotkey[] => [{ modifiers: ["Mod", ...more], key }];

function windowCommands(app: App): Command[] {
  const { workspace } = app;
  const newNote = async (): Promise<void> => {
    await workspace.getLeaf(false).openFile(await app.fileManager.createNewMarkdownFile());
  };
  return [
    {
      id: "command-palette:open",
      name: "Command palette: Open command palette",
      hotkeys: mod("p"),
      callback: () => {
        new CommandPalette(app).open();
      },
    },
    {
      id: "switcher:open",
      name: "Quick switcher: Open quick switcher",
      hotkeys: mod("o"),
      callback: () => {
        new QuickSwitcher(app).open();
      },
    },
    {
      id: "app:open-settings",
      name: "Open settings",
      hotkeys: mod(","),
      callback: () => {
        new SettingsWindow(app).open();
      },
    },
    { id: "file-explorer:new-file", name: "Create new note", hotkeys: mod("n"), callback: () => void newNote() },
    {
      id: "app:toggle-left-sidebar",
      name: "Toggle left sidebar",
      callback: () => {
        workspace.leftSplit.toggle();
      },
    },
    {
      id: "app:toggle-right-sidebar",
      name: "Toggle right sidebar",
      callback: () => {
        workspace.rightSplit.toggle();
      },
    },
    {
      id: "theme:toggle-light-dark",
      name: "Toggle light/dark mode",
      callback: () => {
        app.setTheme(app.isDarkMode() ? "light" : "dark");
      },
    },
    {
      id: "workspace:new-tab",
      name: "New tab",
      callback: () => {
        workspace.setActiveLeaf(workspace.getLeaf("tab"), { focus: true });
      },
    },
    { id: "workspace:close", name: "Close current tab", callback: () => workspace.activeLeaf?.detach() },
    {
      id: "workspace:split-vertical",
      name: "Split right",
      callback: () => {
        if (workspace.activeLeaf !== null) void workspace.duplicateLeaf(workspace.activeLeaf, "vertical");
      },
    },
    {
      id: "workspace:move-to-new-window",
      name: "Move current tab to new window",
      callback: () => {
        if (workspace.activeLeaf !== null) workspace.moveLeafToPopout(workspace.activeLeaf);
      },
    },
  ];
}

function noteCommands(app: App, current: () => MarkdownView | undefined): Command[] {
  const onNote = (act: (view: MarkdownView) => unknown) => (checking: boolean) => {
    const view = current();
    if (view === undefined) return false;
    if (!checking) act(view);
    return true;
  };
  return [
    {
      id: "markdown:toggle-preview",
      name: "Toggle reading view",
      hotkeys: mod("e"),
      checkCallback: onNote((view) => view.toggleMode()),
    },
    {
      id: "editor:save-file",
      name: "Save current file",
      hotkeys: mod("s"),
      checkCallback: onNote((view) => view.save()),
    },
    {
      id: "workspace:edit-file-title",
      name: "Rename file",
      hotkeys: [{ modifiers: [], key: "F2" }],
      checkCallback: onNote(({ file }) => {
        if (file !== null) new RenameDialog(app, file).open();
      }),
    },
    {
      id: "workspace:export-pdf",
      name: "Export to PDF...",
      checkCallback: onNote(({ file }) => {
        if (file !== null) void printNote(app, file);
      }),
    },
    {
      id: "editor:toggle-source",
      name: "Toggle Live Preview/Source mode",
      checkCallback: onNote((view) => {
        view.editMode.setLive(!view.editMode.live);
      }),
    },
  ];
}

function textCommands(): Command[] {
  const on =
    (act: (editor: Editor) => unknown): NonNullable<Command["editorCallback"]> =>
    (editor) =>
      act(editor as unknown as Editor);
  return [
    {
      id: "editor:toggle-bold",
      name: "Toggle bold",
      hotkeys: mod("b"),
      editorCallback: on(({ cm }) => toggleMark(cm, "**")),
    },
    {
      id: "editor:toggle-italics",
      name: "Toggle italic",
      hotkeys: mod("i"),
      editorCallback: on(({ cm }) => toggleMark(cm, "*")),
    },
    {
      id: "editor:insert-link",
      name: "Insert Markdown link",
      hotkeys: mod("k"),
      editorCallback: on(({ cm }) => insertLink(cm)),
    },
  ];
}

export function addCoreCommands(app: App, current: () => MarkdownView | undefined): void {
  for (const command of [...windowCommands(app), ...noteCommands(app, current), ...textCommands()])
    app.commands.addCommand(command);
  app.askNewName = (file) => {
    new RenameDialog(app, file).open();
  };
  const ribbon = (icon: string, title: string, id: string): void => {
    app.workspace.leftRibbon.addItem(icon, title, () => app.commands.executeCommandById(id));
  };
  ribbon("panel-left", "Toggle left sidebar", "app:toggle-left-sidebar");
  ribbon("file-search", "Open quick switcher", "switcher:open");
  ribbon("terminal", "Open command palette", "command-palette:open");
}
