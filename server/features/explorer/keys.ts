import type { Codebook } from "../../model/codebook";
import { normalId } from "../../syntax/characters";
import type { Node, Place } from "./place";

// A key is the URI of the codebook, `#`, and the steps from the top: `file:///study.gt#role:causal/category:costs`.
// None of the signs between them can stand in an id.

/** The node of a codebook itself. */
export function topOf(codebook: Codebook): Node {
  return { codebook, place: { at: "codebook" }, above: [], key: `${codebook.rootUri}#` };
}

/** The node for a place directly under another one. */
export function under({ codebook, place, above, key }: Node, child: Place): Node {
  const step = stepOf(codebook, child);
  return {
    codebook,
    place: child,
    above: [...above, place],
    key: key.endsWith("#") ? key + step : `${key}/${step}`,
  };
}

function stepOf(codebook: Codebook, place: Place): string {
  switch (place.at) {
    case "codebook":
      return "";
    case "role":
      return `role:${place.role.id}`;
    case "range":
      return `range:${place.first}+${place.count}`;
    case "declaration": {
      const { kind = "", id = "" } = codebook.factsOf(place.block);
      const number = codebook.declarations(kind, id).indexOf(place.block);
      return `${kind}:${id}${number > 0 ? `~${number + 1}` : ""}`;
    }
    default:
      return `${place.at}:${place.kind}`;
  }
}

/** The node that a key names; nothing where what it named is gone. */
export function nodeOf(codebooks: readonly Codebook[], key: string): Node | undefined {
  const end = key.lastIndexOf("#");
  const codebook = codebooks.find(({ rootUri }) => rootUri === key.slice(0, end));
  if (end < 0 || !codebook) return undefined;
  let node: Node | undefined = topOf(codebook);
  for (const step of key.slice(end + 1).split("/")) {
    if (step === "") continue;
    const place = placeOf(codebook, step);
    node = node && place && under(node, place);
  }
  return node;
}

function placeOf(codebook: Codebook, step: string): Place | undefined {
  const colon = step.indexOf(":");
  const word = step.slice(0, colon);
  const rest = step.slice(colon + 1);
  switch (word) {
    case "role": {
      const role = codebook.paradigm?.roles.find(({ id }) => id === rest);
      return role && { at: "role", role };
    }
    case "range": {
      const [first, count] = rest.split("+").map(Number);
      return first !== undefined && count !== undefined ? { at: "range", first, count } : undefined;
    }
    case "unplaced":
    case "section":
      return { at: word, kind: rest };
    default: {
      const [id = "", number = "1"] = rest.split("~");
      const block = codebook.declarations(word, normalId(id))[Number(number) - 1];
      return block && { at: "declaration", block };
    }
  }
}
