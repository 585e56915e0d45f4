/** A rectangle, upright as all are here. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export const right = ({ x, width }: Rect) => x + width;
export const bottom = ({ y, height }: Rect) => y + height;
export const middleX = ({ x, width }: Rect) => x + width / 2;
export const middleY = ({ y, height }: Rect) => y + height / 2;

/** Whether two rectangles have a point in common, or come nearer than `clearance`. */
export function meet(one: Rect, other: Rect, clearance = 0): boolean {
  return (
    one.x < right(other) + clearance &&
    other.x < right(one) + clearance &&
    one.y < bottom(other) + clearance &&
    other.y < bottom(one) + clearance
  );
}

/** The smallest rectangle around some others. */
export function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const width = Math.max(...rects.map(right)) - x;
  return { x, y, width, height: Math.max(...rects.map(bottom)) - y };
}
