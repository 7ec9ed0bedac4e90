/**
 * “With whom?”: names as they are typed, with people of the vault suggested. Enter or a comma adds a name; Enter in the empty field
 * submits the dialog.
 */
import { useRef, useState } from "preact/hooks";
import { Composition } from "../shared/composition";
import { freshId } from "../shared/fresh-id";
import { Icon } from "../shared/icon";
import { namesTyped, shownName, withAlly } from "./choice";
import type { NewAlliancePort, Person } from "./port";

/** What the field needs of its host. */
export type AlliesPort = Pick<NewAlliancePort, "people" | "allyEntry" | "icon">;

interface AlliesFieldProps {
  readonly port: AlliesPort;
  readonly allies: readonly string[];
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly setAllies: (allies: readonly string[]) => void;
  readonly goOn: () => void;
}

/** The suggestions, and which one the arrow keys are on. */
function useSuggestions({ port, allies, typed }: AlliesFieldProps) {
  const [at, setAt] = useState(-1);
  const [open, setOpen] = useState(false);
  const people = open && typed.trim() !== "" ? port.people(typed).filter(({ entry }) => !allies.includes(entry)) : [];
  const active = people[at];
  return { people, active, at: active === undefined ? -1 : at, setAt, setOpen };
}

/** The field with its chips. */
export function AlliesField(props: AlliesFieldProps) {
  const { port, allies, typed, setTyped, setAllies } = props;
  const ids = useRef({ input: freshId(), list: freshId() }).current;
  const input = useRef<HTMLInputElement>(null);
  const composition = useRef(new Composition()).current;
  const suggestions = useSuggestions(props);
  const { people, active, at, setAt, setOpen } = suggestions;
  const add = (entry: string): void => {
    setAllies(withAlly(allies, entry));
    setTyped("");
    setAt(-1);
    setOpen(false);
    input.current?.focus();
  };
  const type = (text: string): void => {
    const isName = composition.isRunning || port.people(text).length > 0;
    const { names, rest } = isName ? { names: [], rest: text } : namesTyped(text);
    if (names.length > 0) setAllies(names.map((name) => port.allyEntry(name)).reduce(withAlly, allies));
    setTyped(rest);
    setAt(-1);
    setOpen(true);
  };
  const remove = (entry: string): void => {
    setAllies(allies.filter((other) => other !== entry));
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (composition.takes(event)) return;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (active !== undefined) add(active.entry);
      else if (typed.trim() !== "") add(port.allyEntry(typed.trim()));
      else props.goOn();
    } else if (event.key === "Backspace" && typed === "") {
      setAllies(allies.slice(0, -1));
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && people.length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt(at === -1 && step === -1 ? people.length - 1 : (at + step + people.length) % people.length);
    } else if (event.key === "Escape" && people.length > 0) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div class="da-new-part">
      <label for={ids.input}>With whom?</label>
      <div class="da-chips">
        {allies.map((entry) => (
          <Chip key={entry} entry={entry} port={port} remove={() => remove(entry)} />
        ))}
        <input
          ref={input}
          id={ids.input}
          class="da-chip-entry"
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={people.length > 0}
          aria-controls={ids.list}
          aria-activedescendant={active === undefined ? undefined : `${ids.list}-${at}`}
          placeholder={allies.length === 0 ? "A name, then Enter" : "Another, or Enter to go on"}
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData("text/plain") ?? "";
            if (!/[\r\n]/.test(pasted)) return;
            // A list, one name a line: the field itself has no lines.
            event.preventDefault();
            type(`${typed}${pasted.trim()}\n`);
          }}
          onKeyDown={onKey}
          onCompositionStart={() => composition.begin()}
          onCompositionEnd={(event) => {
            composition.end(event.timeStamp);
            type(event.currentTarget.value);
          }}
          onBlur={() => setOpen(false)}
        />
      </div>
      <People people={people} at={at} id={ids.list} add={add} />
    </div>
  );
}

interface ChipProps {
  readonly entry: string;
  readonly port: AlliesPort;
  readonly remove: () => void;
}

function Chip({ entry, port, remove }: ChipProps) {
  const name = shownName(entry);
  return (
    <span class="da-chip">
      {entry.startsWith("[[") && <Icon name="link" host={port} />}
      <span dir="auto">{name}</span>
      <button
        type="button"
        class="da-icon-button"
        aria-label={`Remove ${name}`}
        onClick={remove}
        onKeyDown={(event) => {
          if (event.key !== "Backspace" && event.key !== "Delete") return;
          event.preventDefault();
          remove();
        }}
      >
        <Icon name="x" host={port} />
      </button>
    </span>
  );
}

interface PeopleProps {
  readonly people: readonly Person[];
  readonly at: number;
  readonly id: string;
  readonly add: (entry: string) => void;
}

function People({ people, at, id, add }: PeopleProps) {
  return (
    <ul class="da-people" role="listbox" id={id} aria-label="Suggestions" hidden={people.length === 0}>
      {people.map(({ name, entry, path }, index) => (
        <li
          key={path}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // Keeps the focus in the field.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => add(entry)}
        >
          <span dir="auto">{name}</span> <span class="da-muted">{path}</span>
        </li>
      ))}
    </ul>
  );
}
