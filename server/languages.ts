import { type Language, speaks, teach } from "./model/speech";

/** Reads in what is said in a language; English is there from the start, and most users need no other. */
export async function learn(language: Language): Promise<void> {
  if (speaks(language)) return;
  const { persian } = await import("./model/persian");
  teach(language, persian);
}
