import assert from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver-types";
import { hover } from "../../../server/features/hover/hover";
import type { Settings } from "../../../server/settings";
import { GtDocument } from "../../../server/syntax/document";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, type Study } from "../support";

/** What a hover says, and of which words. */
export interface Hovered {
  text: string;
  paragraphs: string[];
  on: string;
}

/** Asks for a hover where the cursor is; fails where there is none. */
export async function hoverAt(study: Study, settings: Partial<Settings> = {}): Promise<Hovered> {
  const found = await mayHover(study, settings);
  assert.ok(found, "nothing is said here");
  return found;
}

/** Asks for a hover where the cursor is. */
export async function mayHover(study: Study, settings: Partial<Settings> = {}): Promise<Hovered | undefined> {
  const { workspace, uri, text, position } = await openStudy(study);
  const found = atOnce(hover(workspace, uri, position, { checks: {}, ...settings }));
  if (!found) return undefined;
  assert.ok(found.range, "a hover says of which words it speaks");
  const { kind, value } = found.contents as MarkupContent;
  assert.equal(kind, "markdown");
  const on = new GtDocument(uri, text).getText(found.range);
  return { text: value, paragraphs: value.split("\n\n"), on };
}
