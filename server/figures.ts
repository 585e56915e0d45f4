/** What reads from a study what figures show of it, in one piece, for who loads it only when a figure is wanted. */
export { notesOn, orderOf, refusalOf } from "./features/diagram/export";
export { sightOf } from "./features/diagram/sight";
