/** The reviews sidebar. It follows the vault and the calendar, and never takes focus. */
import { ItemView, type HoverPopover, type IconName, type WorkspaceLeaf } from "obsidian";
import { mountReviews } from "../../ui/reviews/mount-reviews";
import type { ReviewsHandle, ReviewsModel } from "../../ui/reviews/port";
import { today } from "../calendar";
import type { Parts } from "../parts";
import { reviewsPort } from "./reviews-port";
import type { VaultIndex } from "./vault-index";

/** The view's type in the workspace. */
export const REVIEWS_VIEW = "designed-alliances-reviews";

/** Milliseconds in which several changes lead to one update. */
const TOGETHER = 60;
/** How often to check whether another day has begun, in milliseconds: a timer for midnight would not survive a laptop's sleep. */
const DAY_CHECK = 30_000;

export class ReviewsView extends ItemView {
  override navigation = false;
  /** For the app's page preview. */
  hoverPopover: HoverPopover | null = null;
  readonly #parts: Parts;
  readonly #vault: VaultIndex;
  #reviews: ReviewsHandle | undefined;
  #waiting: number | undefined;
  #day = today();

  constructor(leaf: WorkspaceLeaf, parts: Parts, vault: VaultIndex) {
    super(leaf);
    this.#parts = parts;
    this.#vault = vault;
  }

  override getViewType(): string {
    return REVIEWS_VIEW;
  }

  override getDisplayText(): string {
    return "Reviews";
  }

  override getIcon(): IconName {
    return "calendar-heart";
  }

  protected override onOpen(): Promise<void> {
    this.#mount();
    this.register(this.#vault.onChange(() => this.#updateSoon()));
    // At once: names must not stay visible for another moment.
    this.register(this.#parts.privacy.onChange(() => this.#reviews?.update(this.#model())));
    this.register(this.contentEl.onWindowMigrated(() => this.#remount()));
    this.registerInterval(window.setInterval(() => this.#checkDay(), DAY_CHECK));
    this.registerEvent(this.app.workspace.on("active-leaf-change", () => this.#checkDay()));
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    window.clearTimeout(this.#waiting);
    this.#reviews?.unmount();
    this.#reviews = undefined;
    return Promise.resolve();
  }

  #mount(): void {
    this.#reviews = mountReviews(this.contentEl, this.#model(), reviewsPort(this.#parts, this));
  }

  #remount(): void {
    this.#reviews?.unmount();
    this.#mount();
  }

  #model(): ReviewsModel {
    this.#day = today();
    const { alliances, isReady: ready } = this.#vault;
    const noticed = alliances.worthALook();
    const groups = [
      ...alliances.groups(this.#day),
      { name: "worth-a-look" as const, alliances: noticed.map(({ alliance }) => alliance) },
    ];
    const reasons = new Map(noticed.map(({ alliance, reason }) => [alliance.path, reason]));
    return { groups, reasons, today: this.#day, ready, ...this.#privacy() };
  }

  #privacy(): Pick<ReviewsModel, "privacy"> {
    const { isOn, openPath } = this.#parts.privacy;
    return isOn ? { privacy: openPath === undefined ? {} : { openPath } } : {};
  }

  #updateSoon(): void {
    this.#waiting ??= window.setTimeout(() => {
      this.#waiting = undefined;
      this.#reviews?.update(this.#model());
    }, TOGETHER);
  }

  #checkDay(): void {
    if (today() !== this.#day) this.#updateSoon();
  }
}
