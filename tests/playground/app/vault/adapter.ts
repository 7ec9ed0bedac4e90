/** The file system beneath the vault: paths instead of files, hidden folders too. */
import type { ListedFiles, Stat } from "obsidian";
import { parentPath } from "../base/paths";
import { Conflict, disk } from "./disk";

export class DiskAdapter {
  /** Where the vault is on the disk; a page does not know more of that than the name. */
  getBasePath(): string {
    return `/${this.getName()}`;
  }

  getName(): string {
    return "playground";
  }

  async exists(path: string): Promise<boolean> {
    return (await this.stat(path)) !== null;
  }

  async stat(path: string): Promise<Stat | null> {
    try {
      // As the disk has it now, noticed or not.
      const { entry } = await disk.readBinary(path);
      return { type: "file", ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
    } catch {
      const { entries } = await disk.list();
      const listed = entries.find((entry) => entry.path === path && entry.kind === "folder");
      return listed === undefined ? null : { type: "folder", ctime: listed.ctime, mtime: listed.mtime, size: 0 };
    }
  }

  async list(path: string): Promise<ListedFiles> {
    const { entries } = await disk.list();
    const inside = entries.filter((entry) => parentPath(entry.path) === path);
    const paths = (kind: string): string[] => inside.filter((entry) => entry.kind === kind).map((entry) => entry.path);
    return { files: paths("file"), folders: paths("folder") };
  }

  async read(path: string): Promise<string> {
    return (await disk.read(path)).text;
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return (await disk.readBinary(path)).bytes;
  }

  async write(path: string, data: string): Promise<void> {
    await disk.write(path, data);
  }

  async writeBinary(path: string, data: ArrayBuffer): Promise<void> {
    await disk.write(path, data);
  }

  async append(path: string, data: string): Promise<void> {
    await this.process(path, (text) => text + data);
  }

  async process(path: string, change: (data: string) => string): Promise<string> {
    for (;;) {
      const { text, hash } = await disk.read(path);
      const changed = change(text);
      try {
        await disk.write(path, changed, { expected: hash });
        return changed;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  getResourcePath(path: string): string {
    return `/api/file?path=${encodeURIComponent(path)}`;
  }

  async mkdir(path: string): Promise<void> {
    await disk.makeFolder(path);
  }

  async trashSystem(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async trashLocal(path: string): Promise<void> {
    await disk.rename(path, `.trash/${path}`);
  }

  async rmdir(path: string): Promise<void> {
    await disk.remove(path);
  }

  async remove(path: string): Promise<void> {
    await disk.remove(path);
  }

  async rename(path: string, to: string): Promise<void> {
    await disk.rename(path, to);
  }

  async copy(path: string, to: string): Promise<void> {
    await disk.write(to, await this.readBinary(path), { create: true });
  }
}
