import type { Spot } from "../route/search";
import type { Path } from "../shapes";

/** How much of a line is kept free on either side of one that lies over it. */
const besideLine = 2.6;
/** No halo is drawn so near a corner, where it would cut the line itself. */
const corner = 3;

/** Where lines lie over others, what keeps those off: for each line, over all that come before it. */
export function haloShapes(lines: readonly (readonly Spot[])[], thickness: number): Path[][] {
  const levels = piecesOf(lines, "level").sort((one, other) => one.at - other.at);
  const uprights = piecesOf(lines, "upright");
  const halos = lines.map((): Path[] => []);
  const width = thickness + 2 * besideLine;
  for (const upright of uprights) {
    for (let index = firstFrom(levels, upright.from + corner); index < levels.length; index++) {
      const level = levels[index]!;
      if (level.at > upright.to - corner) break;
      if (level.line === upright.line) continue;
      if (upright.at < level.from + corner || upright.at > level.to - corner) continue;
      const [x, y] = [upright.at, level.at];
      const half = thickness / 2 + besideLine + 1;
      const isUpright = upright.line > level.line;
      const [from, to] = isUpright
        ? [
            [x, Math.max(upright.from, y - half)],
            [x, Math.min(upright.to, y + half)],
          ]
        : [
            [Math.max(level.from, x - half), y],
            [Math.min(level.to, x + half), y],
          ];
      halos[Math.max(upright.line, level.line)]!.push({
        kind: "path",
        steps: [
          ["M", ...from!],
          ["L", ...to!],
        ],
        stroke: { tone: "ground" },
        thickness: width,
      });
    }
  }
  return halos;
}

interface Straight {
  line: number;
  at: number;
  from: number;
  to: number;
}

function piecesOf(lines: readonly (readonly Spot[])[], which: "level" | "upright"): Straight[] {
  return lines.flatMap((points, line) =>
    points.slice(1).flatMap((point, index) => {
      const last = points[index]!;
      const isLevel = Math.abs(point.y - last.y) < 0.01;
      if (isLevel !== (which === "level")) return [];
      const [at, from, to] = isLevel ? [point.y, last.x, point.x] : [point.x, last.y, point.y];
      return [{ line, at, from: Math.min(from, to), to: Math.max(from, to) }];
    }),
  );
}

function firstFrom(pieces: readonly Straight[], limit: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
