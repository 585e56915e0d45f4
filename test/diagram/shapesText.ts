import type { Box, Figure, Fragment, Paint, Shape } from "../../server/diagram/shapes";

/** A figure in words: a line for each fragment and each of its shapes, as people compare them. */
export function textOf({ kind, label, language, rightToLeft, width, height, fragments }: Figure): string {
  const direction = rightToLeft ? "right to left" : "left to right";
  const head = `${kind} “${label}” ${number(width)} × ${number(height)}, ${language ?? "no language"}, ${direction}`;
  return `${[head, ...fragments.flatMap((fragment) => fragmentText(fragment, ""))].join("\n")}\n`;
}

function fragmentText(
  { kind, element, label, shapes, parts = [], ...box }: Fragment,
  indent: string,
): string[] {
  return [
    `${indent}${kind} ${element} ${rectangle(box)}${label === "" ? "" : ` “${label}”`}`,
    ...shapes.map((shape) => `${indent}  ${shapeText(shape)}`),
    ...parts.flatMap((part) => fragmentText(part, `${indent}  `)),
  ];
}

function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case "box": {
      const { fill, stroke, edge, radius } = shape;
      return [
        "box",
        rectangle(shape),
        `radius ${radius}`,
        paint("fill", fill),
        paint("stroke", stroke),
        edge ?? "",
      ]
        .filter(Boolean)
        .join(" ");
    }
    case "dot":
      return `dot ${place(shape.x, shape.y)} radius ${shape.radius} ${paint("fill", shape.fill)}`;
    case "path": {
      const steps = shape.steps.map(
        ([letter, ...numbers]) => letter + numbers.map((value) => number(value as number)).join(" "),
      );
      const line = shape.stroke ? `${paint("stroke", shape.stroke)} ${shape.thickness}` : "";
      return [
        "path",
        steps.join(" "),
        paint("fill", shape.fill),
        line,
        shape.dash ? `dashed ${shape.dash.join("-")}` : "",
      ]
        .filter(Boolean)
        .join(" ");
    }
    case "text": {
      const { line, anchor, x, baseline, style, fill } = shape;
      const type = `${style.size}/${style.weight}${style.tracking ? ` +${style.tracking}` : ""}`;
      const direction = line.rightToLeft ? " ←" : "";
      return `text ${anchor} ${place(x, baseline)} “${line.text}”${direction} ${number(line.width)} wide ${type} ${paint("fill", fill)}`;
    }
  }
}

function paint(what: string, given: Paint | undefined): string {
  if (!given) return "";
  return `${what} ${given.tone}${given.zone === undefined ? "" : `/${given.zone}`}${given.own ?? ""}`;
}

const number = (value: number) => String(Math.round(value * 10) / 10 || 0);
const place = (x: number, y: number) => `${number(x)},${number(y)}`;
const rectangle = ({ x, y, width, height }: Pick<Box, "x" | "y" | "width" | "height">) =>
  `${place(x, y)} ${number(width)} × ${number(height)}`;
