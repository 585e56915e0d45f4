import type { Fragment, Shape, Step } from "../shapes";

const otherAnchor = { left: "right", middle: "middle", right: "left" } as const;

const kept = new WeakMap<Fragment, { within: number; turned: Fragment }>();

/** The same for a part of a fragment; what is kept between layouts is turned once. */
function partMirrored(part: Fragment, within: number): Fragment {
  const known = kept.get(part);
  if (known?.within === within) return known.turned;
  const turned = mirrored(part, within);
  kept.set(part, { within, turned });
  return turned;
}

/** A fragment as it stands in a figure of a width that is read from right to left: places change, letters don't. */
export function mirrored(fragment: Fragment, width: number): Fragment {
  const turned: Fragment = {
    ...fragment,
    x: width - fragment.x - fragment.width,
    shapes: fragment.shapes.map((shape) => mirroredShape(shape, fragment.width)),
  };
  if (fragment.parts) turned.parts = fragment.parts.map((part) => partMirrored(part, fragment.width));
  return turned;
}

function mirroredShape(shape: Shape, width: number): Shape {
  switch (shape.kind) {
    case "box":
      return { ...shape, x: width - shape.x - shape.width };
    case "dot":
      return { ...shape, x: width - shape.x };
    case "text":
      return { ...shape, x: width - shape.x, anchor: otherAnchor[shape.anchor] };
    case "path":
      return { ...shape, steps: shape.steps.map((step) => mirroredStep(step, width)) };
  }
}

function mirroredStep(step: Step, width: number): Step {
  if (step[0] === "Z") return step;
  const [name, ...numbers] = step as readonly ["M", ...number[]];
  return [name, ...numbers.map((number, index) => (index % 2 === 0 ? width - number : number))];
}
