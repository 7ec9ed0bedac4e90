/** How often an alliance is to be reviewed, in words. */
import { useRef } from "preact/hooks";
import { freshId } from "../shared/fresh-id";
import { cadenceIssue } from "./choice";

interface CadenceFieldProps {
  readonly cadence: string;
  readonly set: (cadence: string) => void;
}

export function CadenceField({ cadence, set }: CadenceFieldProps) {
  const ids = useRef({ cadence: freshId(), cadences: freshId() }).current;
  const issue = cadenceIssue(cadence);
  return (
    <div class="da-new-part">
      <label for={ids.cadence}>How often to review</label>
      <input
        id={ids.cadence}
        class="da-entry"
        type="text"
        list={ids.cadences}
        placeholder="For example: 6 weeks, or: 1 month, then 3 months"
        value={cadence}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      <datalist id={ids.cadences}>
        {["monthly", "6 weeks", "quarterly", "1 month, then 3 months", "yearly"].map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {issue !== "" && <p class="da-advice">{issue}</p>}
    </div>
  );
}
