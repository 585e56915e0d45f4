import { svg, svgNamespace } from "./dom";

/** What a picture is made of. Everything else is left out: links, scripts, styles, foreign elements, events. */
const elements = new Set([
  "g",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "text",
  "tspan",
  "title",
]);
const attributes = new Set(
  [
    "class d x y x1 y1 x2 y2 dx dy cx cy r rx ry width height points transform",
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin",
    "stroke-miterlimit opacity paint-order vector-effect shape-rendering",
    "font-family font-size font-weight letter-spacing text-anchor direction unicode-bidi text-rendering textLength",
    "lengthAdjust xml:space xml:lang lang role aria-label aria-hidden",
  ].flatMap((names) => names.split(" ")),
);

/** Reads the markup of several fragments, each into a group of its own; what can't be read is an empty one. */
export function groupsOf(markups: readonly string[]): SVGGElement[] {
  const together = parsed(markups.map((markup) => `<g>${markup}</g>`).join(""));
  // One that is not well-formed must not take the others with it, nor close its group and open another.
  if (together && together.length === markups.length && markups.every((markup) => !/<\/?svg\b/i.test(markup)))
    return together;
  return markups.map((markup) => {
    const [alone, ...others] = parsed(`<g>${markup}</g>`) ?? [];
    return alone && others.length === 0 ? alone : svg("g");
  });
}

function parsed(markup: string): SVGGElement[] | undefined {
  const page = new DOMParser().parseFromString(
    `<svg xmlns="${svgNamespace}">${markup}</svg>`,
    "image/svg+xml",
  );
  if (page.querySelector("parsererror")) return undefined;
  const groups = [...page.documentElement.children] as SVGGElement[];
  for (const group of groups) clean(group);
  return groups.map((group) => document.importNode(group, true));
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes])
    if (!attributes.has(name) && !name.startsWith("data-")) element.removeAttribute(name);
  for (const child of [...element.childNodes]) {
    if (child instanceof Element) {
      if (child.namespaceURI === svgNamespace && elements.has(child.localName)) clean(child);
      else child.remove();
    } else if (child.nodeType !== Node.TEXT_NODE) child.remove();
  }
}
