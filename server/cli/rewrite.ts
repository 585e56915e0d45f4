import { randomUUID } from "node:crypto";
import { access, chmod, chown, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Puts a text in the place of a file's, whole or not at all: it is written beside the file, which it then takes
 * the name of. The file's permissions stay; where it is a link, what it leads to is written.
 * @throws what the file system says where that is not possible.
 */
export async function rewrite(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const { mode, uid, gid } = await stat(target);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await writeFile(beside, text, { flag: "wx", mode });
    await chmod(beside, mode);
    // Only an administrator can give a file to its owner again, and nobody else needs to.
    await chown(beside, uid, gid).catch(() => undefined);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
