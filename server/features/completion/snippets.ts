import { isCheckName, type Stage, speaksAt, stages } from "../../checks/catalogue";
import type { FieldSpec, KindSpec } from "../../model/schema";
import type { Language } from "../../model/speech";
import { Snippet } from "./snippet";
import { hintOf } from "./words";

/** What a snippet takes of the study, and of the one who fills it in. */
interface Circumstances {
  stage: Stage;
  hasRoles: boolean;
  speech: Language | undefined;
}

/**
 * A declaration with gaps for its id and its label, in which stands what is likely, and for the fields that a study at
 * its stage asks of it, or at that of the kind.
 */
export function declarationSnippet(
  kind: KindSpec,
  { id, label }: Readonly<Record<"id" | "label", string>>,
  { stage, hasRoles, speech }: Circumstances,
): string {
  const snippet = new Snippet().words(`${kind.name} `).gap(id);
  snippet.words(' "').gap(label).words('"');
  for (const spec of kind.fields.values()) {
    if (!isAsked(spec, later(stage, kind.stage ?? "open")) || (spec.value === "role" && !hasRoles)) continue;
    snippet.words("\n  ");
    writeField(snippet, spec, spec.name, { indent: "  ", speech });
  }
  return snippet.text;
}

/** Who writes a category is at axial coding, whatever the study says. */
function later(one: Stage, other: Stage): Stage {
  return stages.indexOf(one) < stages.indexOf(other) ? other : one;
}

/** Whether a declaration can't do without a field, or a check speaks of its absence at this stage. */
function isAsked({ required, absence }: FieldSpec, stage: Stage): boolean {
  return required || (absence !== undefined && isCheckName(absence) && speaksAt(absence, stage));
}

/** A field with gaps for what stands in front of its colon and behind it; `name` may have its qualifier. */
export function fieldSnippet(spec: FieldSpec, name: string, speech?: Language): string {
  const snippet = new Snippet();
  writeField(snippet, spec, name, { indent: "", speech });
  return snippet.text;
}

function writeField(
  snippet: Snippet,
  spec: FieldSpec,
  name: string,
  { indent, speech }: { indent: string; speech: Language | undefined },
): void {
  snippet.words(name);
  if (spec.qualifierRequired && name === spec.name) {
    snippet.words(" ").gap(spec.qualifier === "name" ? hintOf("name", speech) : "");
  }
  snippet.words(":");
  // What a declaration is there for is a text of several lines.
  snippet.words(spec.required && spec.value === "markdown" ? `\n${indent}  ` : " ");
  writeValue(snippet, spec, speech);
}

/** A field's value alone, with its gaps. */
export function valueSnippet(spec: FieldSpec, speech?: Language): string {
  const snippet = new Snippet();
  writeValue(snippet, spec, speech);
  return snippet.text;
}

function writeValue(
  snippet: Snippet,
  { value, example = "" }: FieldSpec,
  speech: Language | undefined,
): void {
  if (value !== "counts" && value !== "saturation") {
    snippet.gap();
    return;
  }
  // The numbers of the example are what is filled in; nobody's counts are those of another study.
  for (const part of example.split(/(\d+)/)) {
    if (!/^\d+$/.test(part)) snippet.words(part);
    else snippet.gap(value === "counts" ? hintOf("number", speech) : part);
  }
}
