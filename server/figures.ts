/** What draws figures, in one piece, for who loads it only when a figure is wanted. */
export { exportOf } from "./features/diagram/export";
export { LiveFigure } from "./features/diagram/live";
export { figureTools } from "./figureTools";
