import type { Fragment, Shape, Step } from "../shapes";
import { around, type Rect } from "./rect";

/** A fragment of shapes that have their places in the figure already: it is as large as what it holds. */
export function fragmentOf(
  { element, kind, label }: Pick<Fragment, "element" | "kind" | "label">,
  shapes: readonly Shape[],
): Fragment {
  const { x, y, width, height } = around(shapes.map(boundsOf));
  return { element, kind, label, x, y, width, height, shapes: shapes.map((shape) => moved(shape, -x, -y)) };
}

/** The rectangle that a shape takes up, its line's thickness included. */
export function boundsOf(shape: Shape): Rect {
  switch (shape.kind) {
    case "box":
      return shape;
    case "dot": {
      const { x, y, radius } = shape;
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    }
    case "text": {
      const { line, anchor, x, baseline, style } = shape;
      const left = anchor === "left" ? x : anchor === "right" ? x - line.width : x - line.width / 2;
      return { x: left, y: baseline - style.size, width: line.width, height: style.size * 1.36 };
    }
    case "path": {
      const half = (shape.stroke ? (shape.thickness ?? 1) : 0) / 2;
      const points = shape.steps.flatMap(([, ...numbers]) => pairs(numbers));
      const { x, y, width, height } = around(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
      return { x: x - half, y: y - half, width: width + 2 * half, height: height + 2 * half };
    }
  }
}

function pairs(numbers: readonly number[]): [number, number][] {
  const points: [number, number][] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) points.push([numbers[at]!, numbers[at + 1]!]);
  return points;
}

/** A shape somewhere else. */
function moved(shape: Shape, x: number, y: number): Shape {
  switch (shape.kind) {
    case "box":
    case "dot":
      return { ...shape, x: shape.x + x, y: shape.y + y };
    case "text":
      return { ...shape, x: shape.x + x, baseline: shape.baseline + y };
    case "path":
      return { ...shape, steps: shape.steps.map((step) => stepMoved(step, x, y)) };
  }
}

/** A step of a path with its points somewhere else. */
function stepMoved(step: Step, x: number, y: number): Step {
  if (step[0] === "Z") return step;
  const [name, ...numbers] = step as readonly ["M", ...number[]];
  return [name, ...numbers.map((number, index) => number + (index % 2 === 0 ? x : y))];
}
