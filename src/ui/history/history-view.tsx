/** The history of an alliance on one page: who has said yes, what was changed and why, and what was agreed on a day. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { freshId } from "../shared/fresh-id";
import { AgreedOnView } from "./agreed-on-view";
import { AmendmentsView } from "./amendments-view";
import { ConsentsView } from "./consents-view";
import type { HistoryProps } from "./port";

/** The page. */
export function HistoryView(props: HistoryProps) {
  return (
    <>
      <Part title="Who has said yes">
        <ConsentsView {...props} />
      </Part>
      <Part title="What was changed, and why">
        <AmendmentsView {...props} />
      </Part>
      <Part title="What was agreed on a day">
        <AgreedOnView {...props} />
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useRef(freshId()).current;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
