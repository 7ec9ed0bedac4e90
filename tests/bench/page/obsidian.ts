/** As much of the app's module as the index of the vault knows, for a page without the app. */

export class TFile {
  readonly extension = "md";

  constructor(readonly path: string) {}
}

export class TFolder {
  constructor(readonly path: string) {}
}
