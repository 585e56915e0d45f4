/** Lets others have their turn: resolves when the messages that came meanwhile have been read. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
