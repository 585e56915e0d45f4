/** What completion takes of the editor that asks. */
export interface Editor {
  /** Whether it leads through the places of a snippet that are to be filled in. */
  snippets: boolean;
  /** Whether it asks its user if the rest of a word behind the cursor is to be replaced. */
  insertsOrReplaces: boolean;
  /** Whether it shows a second word beside a label. */
  labelDetails: boolean;
  commitCharacters: boolean;
  /** The commands of its own that it runs when an item asks for it. */
  commands: ReadonlySet<string>;
  /** Whether it asks again about a word that one goes on typing, because the list for its first letters was a part. */
  asksAgain?: boolean;
  /** The day that it is, as `2024-05-31`; absent where nobody knows. */
  today?: string;
}

/** An editor that can no more than it must. */
export const plainEditor: Editor = {
  snippets: false,
  insertsOrReplaces: false,
  labelDetails: false,
  commitCharacters: false,
  commands: new Set(),
};

/** The command that opens the list of proposals, and the one that shows how a field is written. */
export const suggest = "editor.action.triggerSuggest";
export const showSignature = "editor.action.triggerParameterHints";
