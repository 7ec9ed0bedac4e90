/** Questions one after another in quick inputs, each with a button back to the one before. */
import * as vscode from "vscode";

/** The person went one step back. */
export const BACK: unique symbol = Symbol("back");
/** The person cancelled. */
export const GONE: unique symbol = Symbol("gone");

export type Answer<Value> = Value | typeof BACK | typeof GONE;

/** One of the questions: asks it, and keeps the answer itself. */
export type Step = (place: Place) => Promise<Answer<"next">>;

/** Which of the steps this is. */
export interface Place {
  readonly step: number;
  readonly totalSteps: number;
}

/** Runs the steps; resolves with whether the person came to the end. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  for (let at = 0; at < steps.length;) {
    const answer = await steps[at]?.({ step: at + 1, totalSteps: steps.length });
    if (answer === GONE) return false;
    at += answer === BACK ? -1 : 1;
  }
  return true;
}

interface Asked {
  readonly title: string;
  readonly placeholder: string;
}

interface Choosing<Item> {
  /** The one chosen before, if any. */
  readonly active: Item | undefined;
  /** Called with each item that becomes active. */
  readonly look?: (item: Item) => void;
}

/** Lets the person choose one of several items. */
export async function pick<Item extends vscode.QuickPickItem>(
  place: Place,
  { title, placeholder }: Asked,
  items: readonly Item[],
  { active, look }: Choosing<Item>,
): Promise<Answer<Item>> {
  const input = vscode.window.createQuickPick<Item>();
  Object.assign(input, { title, placeholder, items, matchOnDescription: true, matchOnDetail: true });
  if (active !== undefined) input.activeItems = [active];
  input.onDidChangeActive(([item]) => {
    if (item !== undefined) look?.(item);
  });
  return show(input, place, () => input.selectedItems[0]);
}

/** Lets the person type a line; `issue` says what is wrong with it, if anything. */
export async function ask(
  place: Place,
  { title, placeholder }: Asked,
  prompt: string,
  value: string,
  issue: (value: string) => string | undefined,
): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { title, placeholder, prompt, value });
  input.onDidChangeValue((typed) => (input.validationMessage = issue(typed)));
  return show(input, place, () => (issue(input.value) === undefined ? input.value : undefined));
}

/** Shows an input until it is accepted, cancelled, or the person goes back. */
function show<Value>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { step, totalSteps }: Place,
  accepted: () => Value | undefined,
): Promise<Answer<Value>> {
  Object.assign(input, { step, totalSteps, ignoreFocusOut: true });
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise<Answer<Value>>((resolve) => {
    const end = (answer: Answer<Value>): void => {
      resolve(answer);
      input.dispose();
    };
    input.onDidTriggerButton(() => end(BACK));
    input.onDidHide(() => end(GONE));
    input.onDidAccept(() => {
      const value = accepted();
      if (value !== undefined) end(value);
    });
    input.show();
  });
}
