/** What seldom needs a thought: the folder and the cadence. Folded away until wanted. */
import { useRef } from "preact/hooks";
import { freshId } from "../shared/fresh-id";
import { CadenceField } from "./cadence-field";
import { cadenceOf, folderOf, type Choice } from "./choice";
import type { NewAlliancePort } from "./port";

interface MoreFieldsProps {
  readonly choice: Choice;
  readonly set: (change: Partial<Choice>) => void;
  readonly port: NewAlliancePort;
}

/** The fields. */
export function MoreFields({ choice, set, port }: MoreFieldsProps) {
  const ids = useRef({ folder: freshId(), folders: freshId() }).current;
  return (
    <details class="da-more" onToggle={({ currentTarget }) => currentTarget.scrollIntoView({ block: "nearest" })}>
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
      <CadenceField cadence={cadenceOf(choice, port)} set={(reviewEvery) => set({ reviewEvery })} />
    </details>
  );
}
