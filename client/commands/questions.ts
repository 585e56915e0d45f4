import { type Disposable, QuickInputButtons, type QuickPickItem, window } from "vscode";

/** Says that one wants to go back to the question before. */
export const back = Symbol("back");

/** What is answered: a value, the wish to go back, or nothing where one gave up. */
export type Answer<Value> = Value | typeof back | undefined;

/** Which of several questions one is asked. */
export interface Step {
  title: string;
  step?: number;
  totalSteps?: number;
}

/** A question for a text. */
export interface TextQuestion extends Step {
  prompt: string;
  value?: string | undefined;
  placeholder?: string;
  /** What is wrong with a text; nothing where it will do. */
  fault?: (text: string) => string | undefined;
}

export function askText({
  fault,
  prompt,
  value,
  placeholder,
  ...step
}: TextQuestion): Promise<Answer<string>> {
  const input = window.createInputBox();
  Object.assign(input, {
    ...step,
    prompt,
    value: value ?? "",
    placeholder,
    buttons: (step.step ?? 1) > 1 ? [QuickInputButtons.Back] : [],
    ignoreFocusOut: true,
  });
  return answerOf<string>(input, (done) => {
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    });
    input.onDidAccept(() => {
      input.validationMessage = fault?.(input.value);
      if (!input.validationMessage) done(input.value);
    });
  });
}

/** A question with answers to choose from. */
export interface Choice<Item extends QuickPickItem> extends Step {
  placeholder: string;
  items: readonly Item[];
}

export function askOne<Item extends QuickPickItem>(choice: Choice<Item>): Promise<Answer<Item>> {
  const pick = pickOf(choice);
  return answerOf<Item>(pick, (done) => pick.onDidAccept(() => done(pick.selectedItems[0])));
}

export function askSeveral<Item extends QuickPickItem>(
  choice: Choice<Item>,
): Promise<Answer<readonly Item[]>> {
  const pick = pickOf(choice);
  pick.canSelectMany = true;
  return answerOf<readonly Item[]>(pick, (done) => pick.onDidAccept(() => done(pick.selectedItems)));
}

function pickOf<Item extends QuickPickItem>({ placeholder, items, ...step }: Choice<Item>) {
  const pick = window.createQuickPick<Item>();
  Object.assign(pick, {
    ...step,
    placeholder,
    items,
    buttons: (step.step ?? 1) > 1 ? [QuickInputButtons.Back] : [],
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return pick;
}

/** What is common to all questions: they are shown, left, gone back from, and cleared away. */
interface Question extends Disposable {
  show(): void;
  onDidHide(listener: () => void): Disposable;
  onDidTriggerButton(listener: (button: unknown) => void): Disposable;
}

function answerOf<Value>(
  question: Question,
  listen: (done: (value: Answer<Value>) => void) => void,
): Promise<Answer<Value>> {
  return new Promise<Answer<Value>>((resolve) => {
    listen(resolve);
    question.onDidTriggerButton((button) => button === QuickInputButtons.Back && resolve(back));
    question.onDidHide(() => resolve(undefined));
    question.show();
  }).finally(() => question.dispose());
}

/**
 * Asks one question after the other, each knowing what was answered so far; one may go back. Nothing where one gave
 * up.
 */
export async function askAll<Answers extends object>(
  questions: readonly ((
    answers: Partial<Answers>,
    step: Omit<Step, "title">,
  ) => Promise<Answer<Partial<Answers>>>)[],
): Promise<Answers | undefined> {
  let answers: Partial<Answers> = {};
  for (let at = 0; at < questions.length; ) {
    const answer = await questions[at]!(answers, { step: at + 1, totalSteps: questions.length });
    if (answer === undefined) return undefined;
    if (answer === back) at--;
    else {
      answers = { ...answers, ...answer };
      at++;
    }
  }
  return answers as Answers;
}
