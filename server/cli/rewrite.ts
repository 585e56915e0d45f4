import { randomUUID } from "node:crypto";
import { access, chmod, chown, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Puts a content in the place of a file's, whole or not at all: it is written beside the file, which it then takes
 * the name of. The file's permissions stay; where it is a link, what it leads to is written.
 * @throws what the file system says where that is not possible.
 */
export async function rewrite(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const { mode, uid, gid } = await stat(target);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await writeFile(beside, content, { flag: "wx", mode });
    await chmod(beside, mode);
    // Only an administrator can give a file to its owner again, and nobody else needs to.
    await chown(beside, uid, gid).catch(() => undefined);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Writes what a command was asked to write, whole or not at all, in the place of what was there.
 * @throws what the file system says where that is not possible.
 */
export async function writeResult(path: string, content: string | Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFile()) await rewrite(path, content);
  // A pipe or a device is written to, and what it is stays.
  else if (there) await writeFile(path, content);
  else {
    await writeFile(path, "", { flag: "wx" });
    await rewrite(path, content).catch(async (error) => {
      await rm(path, { force: true });
      throw error;
    });
  }
}
