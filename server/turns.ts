/** Lets others have their turn: resolves when the messages that came meanwhile have been read. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A queue in which each has its turn, and whoever speaks to the server has theirs in between. */
export function queue(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const next = () => {
    const first = waiting.shift();
    isTaken = first !== undefined;
    if (!first) return;
    setImmediate(next);
    first();
  };
  return async () => {
    if (isTaken) return new Promise((resolve) => waiting.push(resolve));
    isTaken = true;
    setImmediate(next);
  };
}
