/** A command was used in a way that can't be carried out; the message says why and how to do it. */
export class WrongUse extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no permission",
  EPERM: "you have no permission",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  ENOENT: "it is not there any more",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EROFS: "the disk can't be written to",
};

/** Why something could not be done with a file, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}
