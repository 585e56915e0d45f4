import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
// @ts-expect-error a script without types
import { copyFigureFiles } from "../../scripts/figureFiles.mjs";

const built = join(mkdtempSync(join(tmpdir(), "gt-server-")), "server.cjs");
buildSync({ entryPoints: ["server/main.ts"], bundle: true, platform: "node", outfile: built });
copyFigureFiles(dirname(built));
after(() => rmSync(dirname(built), { recursive: true }));

/** The server as one file, to be run by Node with its transport. */
export const serverFile = built;
