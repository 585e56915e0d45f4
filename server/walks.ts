/** What goes up and down the theory, in one piece, for who loads it only when somebody does. */
export { implementation } from "./features/implementation";
export { prepareTypeHierarchy, subtypes, supertypes } from "./features/typeHierarchy";
