/** Builds and packages the extension once, before its tests: they install the very file that users get. */
import type { TestProject } from "vitest/node";
import { packageExtension } from "../../scripts/package-extension.mjs";

declare module "vitest" {
  interface ProvidedContext {
    vsix: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<void> {
  provide("vsix", await packageExtension());
}
