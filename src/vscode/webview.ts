/** The script of all of the extension's pages: a single one, so that shared code is bundled once. */
import { showAlliance } from "./alliance-editor/webview/main";
import { showTemplate } from "./new-alliance/webview/main";
import { showReview } from "./review/webview/main";

const SHOW = { alliance: showAlliance, review: showReview, template: showTemplate } as const;

SHOW[document.body.dataset.page as keyof typeof SHOW]();
