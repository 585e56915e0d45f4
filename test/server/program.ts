import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// @ts-expect-error a script without types
import { copyFigureFiles } from "../../scripts/figureFiles.mjs";
// @ts-expect-error a script without types
import { buildServer } from "../../scripts/server.mjs";

const folder = mkdtempSync(join(tmpdir(), "gt-server-"));
buildServer(folder);
copyFigureFiles(folder);
after(() => rmSync(folder, { recursive: true }));

/** The server as it is shipped, to be run by Node with its transport. */
export const serverFile = join(folder, "server.mjs");
