import { kinds } from "../../../model/schema";

/** The fields that a kind can't do without, to be filled in. */
export function stubsOf(kind: string): (readonly [key: string, value: string])[] {
  const fields = [...(kinds.get(kind)?.fields.values() ?? [])];
  return fields.filter(({ required }) => required).map(({ name }) => [name, ""] as const);
}
