import {
  MarkupKind,
  type ParameterInformation,
  type Position,
  type SignatureHelp,
} from "vscode-languageserver-types";
import { headSignature, type SignatureSpec } from "../model/schema";
import { documented, inDirection, type Language } from "../model/speech";
import { passageOf } from "../model/values";
import type { Settings } from "../settings";
import type { Declaration } from "../syntax/tree";
import type { Workspace } from "../workspace/workspace";
import { fieldAt, type InField, isIn, type Place, placeAt } from "./place";

/** The characters behind which another part of a field begins. */
export const signatureTriggers = [" ", ":", "@", "[", ",", "،"];

/** How what is being written is written, part for part, and which part the cursor is in; nothing in a text. */
export function signatureHelp(
  workspace: Workspace,
  uri: string,
  position: Position,
  { language }: Settings,
  takesOffsets: boolean,
): SignatureHelp | null {
  const document = workspace.document(uri);
  const { block, offset } = document?.blockAt(position) ?? {};
  if (!block || offset === undefined) return null;
  const found = headAt(placeAt(block.tree, offset)) ?? fieldPartAt(block.tree, offset);
  return found ? helpWith(found, language, takesOffsets) : null;
}

interface Found {
  signature: SignatureSpec;
  description: string;
  /** The name of the part that the cursor is in. */
  part: string;
}

function headAt(place: Place | undefined): Found | undefined {
  if ((place?.at !== "id" && place?.at !== "label") || !place.kind) return undefined;
  const { name, description } = place.kind;
  const signature = { ...headSignature, form: headSignature.form.replace("KIND", name) };
  return { signature, description, part: place.at === "id" ? "ID" : "LABEL" };
}

function fieldPartAt(tree: Declaration, offset: number): Found | undefined {
  const inField = fieldAt(tree, offset);
  if (!inField || offset <= inField.field.name.end) return undefined;
  const { signature, description } = inField.spec;
  const part = signature && partAt(tree, inField, offset);
  return part === undefined ? undefined : { signature: signature!, description, part };
}

/** The name of the part that an offset is in; nothing once one writes a text, which has no parts. */
function partAt(tree: Declaration, inField: InField, offset: number): string | undefined {
  const { spec, written } = inField;
  const { colon } = written;
  if (colon === undefined || offset <= colon) return qualifierPartAt(inField, offset);
  const before = tree.text.slice(colon + 1, offset);
  const names = Object.keys(spec.signature!.parameters);
  if (spec.value === "number") return names.at(-1);
  if (spec.value !== "counts" && spec.value !== "saturation") {
    return before.trim() === "" ? names.at(-1) : undefined;
  }
  const parts = names.filter((name) => name !== "SOURCE");
  const items = before.split(/[,،]/);
  const [rest = ""] = /^[^,،\r\n]*/.exec(tree.text.slice(offset))!;
  const item = (items.at(-1)! + rest).toUpperCase();
  // A number may be named in another order than the usual one.
  const named = parts.find((name) => item.split(/[^A-Z]+/).includes(name));
  return named ?? parts[items.length - 1];
}

function qualifierPartAt({ spec, field }: InField, offset: number): string | undefined {
  if (spec.qualifier !== "passage") return spec.qualifier?.toUpperCase();
  const { source, locator, language } = passageOf(
    field.qualifier ?? { start: offset, end: offset, text: "" },
  );
  if (isIn(language, offset)) return "LANGUAGE";
  if (isIn(locator, offset)) return "LOCATOR";
  return isIn(source, offset) ? "SOURCE" : "LANGUAGE";
}

function helpWith(
  { signature: { form, parameters }, description, part }: Found,
  language: Language | undefined,
  takesOffsets: boolean,
): SignatureHelp {
  const markdown = (text: string) => {
    const value = inDirection(documented(text, language), language);
    return { kind: MarkupKind.Markdown, value };
  };
  const names = Object.keys(parameters);
  const informations = names.map((name): ParameterInformation => {
    const start = form.indexOf(name);
    const label: string | [number, number] = takesOffsets ? [start, start + name.length] : name;
    return { label, documentation: markdown(parameters[name]!) };
  });
  const activeParameter = Math.max(0, names.indexOf(part));
  return {
    signatures: [
      { label: form, documentation: markdown(description), parameters: informations, activeParameter },
    ],
    activeSignature: 0,
    activeParameter,
  };
}
