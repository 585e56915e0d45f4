import { readFileSync } from "node:fs";

/**
 * What stands in a codebook as the formatter sets it, as far as the trial compares it.
 * @returns {Map<string, {kind: string, id: string, label: string, fields: Map<string, string[]>}>} by kind and label
 */
export function readStudy(path) {
  const declarations = new Map();
  let last;
  for (const line of readFileSync(path, "utf8").split(/\r?\n/)) {
    const head = /^([a-z]+) (\S+)(?: "(.*)")?$/.exec(line);
    const field = /^ {2}(\S[^:]*): ?(.*?)\s*$/.exec(line);
    if (head) {
      const [, kind, id, label = id] = head;
      last = { kind, id, label, fields: new Map() };
      declarations.set(`${kind} ${label}`, last);
    } else if (field && last) {
      const values = last.fields.get(field[1]) ?? [];
      last.fields.set(field[1], [...values, field[2]]);
    } else if (/^ {4}\S/.test(line) && last) {
      const values = [...last.fields.values()].at(-1);
      if (values) values[values.length - 1] = `${values.at(-1)} ${line.trim()}`.trim();
    }
  }
  return declarations;
}

/** The declarations of a kind, in their order. */
export const ofKind = (study, kind) => [...study.values()].filter((each) => each.kind === kind);

/** What a field says that a declaration has once. */
export const said = ({ fields }, name) => fields.get(name)?.[0];

/**
 * What differs between two studies in what the trial writes: the concepts with their categories and Persian labels, the
 * categories with their roles, the codes with what they quote, memos and the storyline.
 */
export function differences(wanted, there) {
  const found = [];
  const nameOf = (study, kind, id) => ofKind(study, kind).find((each) => each.id === id)?.label ?? id;
  const compare = (kind, what) => {
    for (const one of ofKind(wanted, kind)) {
      const other = there.get(`${kind} ${one.label}`);
      const [as, is] = [what(wanted, one), other && what(there, other)];
      if (!other) found.push(`${kind} “${one.label}” is missing`);
      else if (JSON.stringify(as) !== JSON.stringify(is))
        found.push(`${kind} “${one.label}” is ${JSON.stringify(is)}, not ${JSON.stringify(as)}`);
    }
    for (const other of ofKind(there, kind))
      if (!wanted.has(`${kind} ${other.label}`)) found.push(`${kind} “${other.label}” is not of the study`);
  };
  compare("category", (_, each) => [said(each, "role"), said(each, "label fa")]);
  compare("concept", (study, each) => [
    nameOf(study, "category", said(each, "category")),
    said(each, "label fa"),
  ]);
  const quotes = ({ fields }) =>
    [...fields].flatMap(([name, texts]) => (/^quote \S+$/.test(name) ? texts : []));
  compare("code", (study, each) => [nameOf(study, "concept", said(each, "concept")), quotes(each)]);
  return found;
}
