/** A paradigm of two roles as its file has it: the core, and what it rests on. */
export const twoRoles = {
  id: "mine",
  label: { en: "My paradigm" },
  core: "core",
  roles: [
    {
      id: "core",
      label: { en: "The core", fa: "هسته" },
      maximum: 1,
      place: { column: 0, row: 0, cards: "stacked" },
      color: { light: "#234A85", dark: "#7C9DFF", "high-contrast": "#6FC3DF" },
    },
    {
      id: "ground",
      label: { en: "The ground", fa: "زمینه" },
      aliases: { en: ["basis"] },
      minimum: 2,
      place: { column: 0, row: 1, cards: "stacked" },
      color: { light: "#234A85", dark: "#7C9DFF", "high-contrast": "#6FC3DF" },
    },
  ],
  flows: [{ from: "ground", to: "core", kind: "leads-to" }],
};

/** The text of that paradigm's file, with some of it changed. */
export function paradigmFile(changes: object): string {
  return JSON.stringify({ ...twoRoles, ...changes });
}
