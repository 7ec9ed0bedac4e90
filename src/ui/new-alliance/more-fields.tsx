/** What seldom needs a thought: the folder and the cadence. Folded away until wanted. */
import { useRef } from "preact/hooks";
import { freshId } from "../shared/fresh-id";
import { cadenceOf, cadenceTrouble, folderOf, type Choice } from "./choice";
import type { NewAlliancePort } from "./port";

interface MoreFieldsProps {
  readonly choice: Choice;
  readonly set: (change: Partial<Choice>) => void;
  readonly port: NewAlliancePort;
}

/** The fields. */
export function MoreFields({ choice, set, port }: MoreFieldsProps) {
  const ids = useRef({ folder: freshId(), folders: freshId(), cadence: freshId(), cadences: freshId() }).current;
  const cadence = cadenceOf(choice, port);
  const trouble = cadenceTrouble(cadence);
  return (
    <details class="da-more">
      <summary>More</summary>
      <div class="da-new-part">
        <label for={ids.folder}>Folder</label>
        <input
          id={ids.folder}
          class="da-entry"
          type="text"
          list={ids.folders}
          value={folderOf(choice, port)}
          onInput={({ currentTarget }) => set({ folder: currentTarget.value })}
        />
        <datalist id={ids.folders}>
          {port.folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      </div>
      <div class="da-new-part">
        <label for={ids.cadence}>How often to review</label>
        <input
          id={ids.cadence}
          class="da-entry"
          type="text"
          list={ids.cadences}
          placeholder="For example: 6 weeks, or: 1 month, then 3 months"
          value={cadence}
          onInput={({ currentTarget }) => set({ reviewEvery: currentTarget.value })}
        />
        <datalist id={ids.cadences}>
          {["monthly", "6 weeks", "quarterly", "1 month, then 3 months", "yearly"].map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        {trouble !== "" && <p class="da-advice">{trouble}</p>}
      </div>
    </details>
  );
}
