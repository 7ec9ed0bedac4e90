/** The extension, as the page of an alliance editor sees it. */
import type { SaveResult } from "../../../core/note/answer-change";
import { Host } from "../../page/host";
import type { FromPage } from "../messages";

export const host = new Host<FromPage, SaveResult>();
