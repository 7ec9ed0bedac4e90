/** The script of every page of the extension's: one, so that what they have in common is there once. */
import { showAlliance } from "./alliance-editor/webview/main";
import { showTemplate } from "./new-alliance/webview/main";
import { showReview } from "./review/webview/main";

const SHOW = { alliance: showAlliance, review: showReview, template: showTemplate } as const;

SHOW[document.body.dataset.page as keyof typeof SHOW]();
