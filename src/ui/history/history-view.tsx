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
      <Section title="Who has said yes">
        <ConsentsView {...props} />
      </Section>
      <Section title="What was changed, and why">
        <AmendmentsView {...props} />
      </Section>
      <Section title="What was agreed on a day">
        <AgreedOnView {...props} />
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useRef(freshId()).current;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
