/** What keys do on an element that has the focus. */
export interface EntryKeys {
  choose(element: string): void;
  fold(element: string): void;
  describe(element: string): void;
}

/** What keys do anywhere in the panel; the first that has something to do takes the key. */
export interface PanelKeys {
  /** Gives up what is under way. @returns whether anything was */
  escape(): boolean;
  find(): void;
  findNext(step: 1 | -1): void;
  /** @returns whether there was anything to take back */
  undo(): boolean;
  /** @returns whether the key moves the figure */
  look(key: string): boolean;
}

/** @returns whether the key means something on an element alone */
export function onEntryKey(keys: EntryKeys, element: string, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) keys.choose(element);
  else if (ctrlKey || metaKey || altKey) return false;
  else if (key === "m" || key === "M") keys.choose(element);
  else if (key === "f" || key === "F") keys.fold(element);
  else if (key === " ") keys.describe(element);
  else return false;
  return true;
}

export function onPanelKey(keys: PanelKeys, event: KeyboardEvent): void {
  if (event.defaultPrevented || !isTaken(keys, event)) return;
  event.preventDefault();
  event.stopPropagation();
}

function isTaken(
  keys: PanelKeys,
  { key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent,
): boolean {
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  const command = ctrlKey || metaKey;
  if (key === "Escape" && keys.escape()) return true;
  if (key === "F3" || (command && key.toLowerCase() === "f")) {
    if (key === "F3") keys.findNext(shiftKey ? -1 : 1);
    else keys.find();
    return true;
  }
  if (isTyping) return false;
  if (command && key.toLowerCase() === "z" && keys.undo()) return true;
  if (command || altKey) return false;
  if (key !== "/") return keys.look(key);
  keys.find();
  return true;
}
