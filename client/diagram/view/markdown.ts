import { html } from "./dom";

/**
 * Shows the Markdown of the editor's hovers: paragraphs, lists, quotes, rules, headings, bold, italic, code. All of
 * it becomes elements made here with texts in them; a link is its words, and HTML is the text that it is.
 */
export function markdown(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const taken = (is: RegExp) => {
      const from = at;
      while (at < lines.length && is.test(lines[at]!)) at++;
      return lines.slice(from, at);
    };
    if (line.trim() === "") at++;
    else if (/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line)) {
      fragment.append(html("hr"));
      at++;
    } else if (/^#{1,6}\s/.test(line)) {
      fragment.append(html("p", { class: "heading" }, inline(line.replace(/^#+\s+/, ""))));
      at++;
    } else if (quote.test(line)) {
      const inner = taken(quote).map((each) => each.replace(quote, ""));
      fragment.append(html("blockquote", {}, markdown(inner.join("\n"))));
    } else if (item.test(line)) {
      fragment.append(list(taken(/^(?:\s*(?:[-*+]|\d+[.)])\s|\s{2,}\S)/)));
    } else {
      const words = [line];
      for (
        at++;
        at < lines.length && lines[at]!.trim() !== "" && !quote.test(lines[at]!) && !item.test(lines[at]!);
        at++
      )
        words.push(lines[at]!);
      fragment.append(html("p", { dir: "auto" }, ...withBreaks(words)));
    }
  }
  return fragment;
}

const quote = /^\s{0,3}>\s?/;
const item = /^\s*(?:[-*+]|\d+[.)])\s+/;

function list(lines: readonly string[]): HTMLElement {
  const items: string[] = [];
  for (const line of lines) {
    if (item.test(line)) items.push(line.replace(item, ""));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  const tag = /^\s*\d/.test(lines[0]!) ? "ol" : "ul";
  return html(tag, {}, ...items.map((text) => html("li", { dir: "auto" }, inline(text))));
}

/** Lines that end in two spaces or a backslash are broken there. */
function withBreaks(lines: readonly string[]): Node[] {
  return lines.flatMap((line, index) => {
    const isLast = index === lines.length - 1;
    const breaks = !isLast && / {2,}$|\\$/.test(line);
    const words = inline(line.replace(/\s+$|\\$/, ""));
    return isLast ? [words] : [words, breaks ? html("br") : document.createTextNode(" ")];
  });
}

const marks =
  /\\([!-/:-@[-`{-~])|(`+)(.+?)\2(?!`)|\*\*(?=\S)(.+?)\*\*|(?<![\w*])[*_](?=\S)(.+?)(?<=\S)[*_](?!\w)|!?\[((?:\\.|[^\]\\])*)\]\((?:\\.|[^)\\])*\)|&(?:nbsp|amp|lt|gt|quot|#\d+);/u;

function inline(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let rest = text;
  for (let match = marks.exec(rest); match; match = marks.exec(rest)) {
    const [whole, escaped, , code, bold, italic, link] = match;
    fragment.append(rest.slice(0, match.index));
    if (escaped !== undefined) fragment.append(escaped);
    else if (code !== undefined) fragment.append(html("code", {}, code));
    else if (bold !== undefined) fragment.append(html("strong", {}, inline(bold)));
    else if (italic !== undefined) fragment.append(html("em", {}, inline(italic)));
    else if (link !== undefined) fragment.append(inline(link));
    else fragment.append(entities[whole] ?? whole);
    rest = rest.slice(match.index + whole.length);
  }
  fragment.append(rest);
  return fragment;
}

const entities: Readonly<Record<string, string>> = {
  "&nbsp;": "\u00a0",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
};
