/** A command was used in a way that can't be carried out; the message says why and how to do it. */
export class WrongUse extends Error {}
