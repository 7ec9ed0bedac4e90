/** The reviews sidebar: what waits, what comes, and what rests. It never takes focus by itself. */
import { Icon } from "../shared/icon";
import { Alliances } from "./alliances";
import type { ReviewsModel, ReviewsPort } from "./port";

interface ReviewsViewProps {
  readonly model: ReviewsModel;
  readonly port: ReviewsPort;
}

/** The sidebar. */
export function ReviewsView({ model, port }: ReviewsViewProps) {
  const isEmpty = model.groups.every(({ alliances }) => alliances.length === 0);
  const isPrivate = model.privacy !== undefined;
  return (
    <>
      <div class="da-reviews-header">
        <h2>Reviews</h2>
        {!isEmpty && (
          <>
            <button
              type="button"
              class={`da-icon-button ${isPrivate ? "is-on" : ""}`}
              aria-label="Privacy view"
              aria-pressed={isPrivate}
              title="Hide all names but the open alliance’s (P)"
              onClick={() => port.togglePrivacy()}
            >
              <Icon name={isPrivate ? "eye-off" : "eye"} host={port} />
            </button>
            <button type="button" class="da-button" onClick={() => port.newAlliance()}>
              <Icon name="plus" host={port} />
              New alliance
            </button>
          </>
        )}
      </div>
      {isPrivate && (
        <div class="da-private-sign">
          <span>Privacy view: only the open alliance shows its name.</span>
          <button type="button" class="da-button" onClick={() => port.togglePrivacy()}>
            Show names
          </button>
        </div>
      )}
      {isEmpty ? <NoReviews model={model} port={port} /> : <Alliances model={model} port={port} />}
    </>
  );
}

function NoReviews({ model, port }: ReviewsViewProps) {
  if (!model.ready) return <p class="da-muted da-looking">Looking through your notes…</p>;
  return (
    <div class="da-teach">
      <p>
        A designed alliance is a living agreement about how you want to be together: what you hope for, what you need,
        and what you will do when it is hard.
      </p>
      <button type="button" class="da-button mod-cta" onClick={() => port.newAlliance()}>
        Design an alliance
      </button>
      {port.seeExample !== undefined && (
        <button type="button" class="da-quiet" onClick={() => port.seeExample?.()}>
          See a finished one
        </button>
      )}
    </div>
  );
}
