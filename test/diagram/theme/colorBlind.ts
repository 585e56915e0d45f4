import { lightOf, rgbOf } from "../../../server/diagram/theme/color";

type Matrix = readonly (readonly [number, number, number])[];

/**
 * What of a colour's light is left to readers without one kind of cone: G. M. Machado, M. M. Oliveira and L. A. F.
 * Fernandes (2009), “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE Transactions on
 * Visualization and Computer Graphics 15(6), 1291–1298; the matrices of severity 1.0.
 */
export const visions: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function times(matrix: Matrix, [x, y, z]: readonly number[]): number[] {
  return matrix.map(([a, b, c]) => a * x! + b * y! + c * z!);
}

/** CIE L*a*b* (D65) of what a reader sees of a colour. */
function lab(color: string, vision: Matrix): number[] {
  const light = times(vision, rgbOf(color).map(lightOf)).map((part) => Math.min(1, Math.max(0, part)));
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    light,
  ).map((part, index) => {
    const value = part / [0.95047, 1, 1.08883][index]!;
    return value > 216 / 24389 ? Math.cbrt(value) : (value * (24389 / 27) + 16) / 116;
  });
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)];
}

/** How far apart two colours are for a reader (CIE 1976 ΔE; about 2 can just be noticed side by side). */
export function difference(one: string, other: string, vision: Matrix): number {
  const [first, second] = [lab(one, vision), lab(other, vision)];
  return Math.hypot(...first.map((part, index) => part - second[index]!));
}
