import type { Camera } from "../messages";

export interface Size {
  width: number;
  height: number;
}

export interface Rect extends Size {
  x: number;
  y: number;
}

const smallest = 0.05;
const largest = 8;
/** Room around a figure that fills the panel. */
const margin = 12;

/** The camera that shows all of a figure, no larger than it is. */
export function fitting(figure: Size, view: Size): Camera {
  const across = (view.width - 2 * margin) / Math.max(1, figure.width);
  const down = (view.height - 2 * margin) / Math.max(1, figure.height);
  const scale = clamp(Math.min(across, down, 1));
  return {
    x: Math.round((view.width - figure.width * scale) / 2),
    y: Math.round((view.height - figure.height * scale) / 2),
    scale,
  };
}

/** Comes nearer by a factor; what is at `x`, `y` on the screen stays there. */
export function zoomed(camera: Camera, factor: number, x: number, y: number): Camera {
  const scale = clamp(camera.scale * factor);
  const by = scale / camera.scale;
  return { x: x - (x - camera.x) * by, y: y - (y - camera.y) * by, scale };
}

export function panned(camera: Camera, x: number, y: number): Camera {
  return { ...camera, x: camera.x + x, y: camera.y + y };
}

/** A part of the figure as it is on the screen. */
export function onScreen(camera: Camera, { x, y, width, height }: Rect): Rect {
  const { scale } = camera;
  return { x: x * scale + camera.x, y: y * scale + camera.y, width: width * scale, height: height * scale };
}

/** The place in the figure that is at a place of the screen. */
export function inFigure(camera: Camera, x: number, y: number): { x: number; y: number } {
  return { x: (x - camera.x) / camera.scale, y: (y - camera.y) / camera.scale };
}

/** Moves no more than must be for a part of the figure to be seen; not at all where some of it can be seen well. */
export function showing(camera: Camera, part: Rect, view: Size): Camera {
  const seen = onScreen(camera, part);
  return panned(camera, shift(seen.x, seen.width, view.width), shift(seen.y, seen.height, view.height));
}

function shift(start: number, length: number, room: number): number {
  const pad = Math.min(24, room / 8);
  const end = start + length;
  if (length <= room - 2 * pad) {
    if (start < 0) return pad - start;
    return end > room ? room - pad - end : 0;
  }
  // What is larger than the panel is seen as soon as it fills some of it.
  if (start > room - pad) return pad - start;
  return end < pad ? room - pad - end : 0;
}

/** Whether a figure goes beyond the panel's edges. */
export function overflows(camera: Camera, figure: Size, view: Size): boolean {
  const seen = onScreen(camera, { x: 0, y: 0, ...figure });
  return (
    seen.x < -1 ||
    seen.y < -1 ||
    seen.x + seen.width > view.width + 1 ||
    seen.y + seen.height > view.height + 1
  );
}

const clamp = (scale: number) => Math.min(largest, Math.max(smallest, scale));
