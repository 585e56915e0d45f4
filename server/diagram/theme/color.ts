/** A colour's parts, from 0 to 255. */
type Rgb = readonly [number, number, number];

export function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(parts: Rgb): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** A share of a colour over a ground, as one colour: no renderer has to know what is see-through. */
export function mixed(color: string, share: number, ground: string): string {
  const below = rgbOf(ground);
  const [red, green, blue] = rgbOf(color).map(
    (part, index) => below[index]! + (part - below[index]!) * share,
  );
  return hexOf([red!, green!, blue!]);
}

/** A colour's part as light, from 0 to 1 (IEC 61966-2-1). */
export function lightOf(part: number): number {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** How well two colours are told apart, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright! + 0.05) / (dark! + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = rgbOf(color).map(lightOf);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The colour itself if it passes, or else the first that does on its way to another, `pole`; or that one. */
export function towards(pole: string, color: string, passes: (color: string) => boolean): string {
  const steps = 40;
  for (let step = 0; step < steps; step++) {
    const attempt = mixed(pole, step / steps, color);
    if (passes(attempt)) return attempt;
  }
  return pole;
}
