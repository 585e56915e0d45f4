/** What changes a study, in one piece, for who loads it only when a change is asked for. */
export { codeActions, resolveCodeAction } from "./features/actions/actions";
export { commandEdit } from "./features/actions/commands";
export { prepareRename, rename } from "./features/rename/rename";
export { renameFiles } from "./features/renameFiles";
