/** A folder that a setting names, and that got another name or another place. */

/** Where the folder is now; `undefined` where it is none of those that were moved. Paths have no slash at either end. */
export function movedFolder(folder: string, from: string, to: string): string | undefined {
  const [now, before] = [folder.normalize("NFC"), from.normalize("NFC")];
  if (now === "" || before === "") return undefined;
  if (now === before) return to;
  return now.startsWith(`${before}/`) ? to + now.slice(before.length) : undefined;
}
