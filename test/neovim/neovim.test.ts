import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverFile } from "../server/program";

/** What `session.lua` saw. */
interface Session {
  problem?: string;
  findings: string[];
  mended: string[];
  homeless: string[];
  roles: string[];
  hover: string[];
  renamed: string[];
  persian: string[];
  exit: number;
}

describe("Neovim", function () {
  this.timeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), "gt-neovim-"));
  let seen: Session;

  before(() => {
    const study = join(folder, "study");
    cpSync("samples/smart-governance", study, { recursive: true });
    seen = runSession([process.execPath, serverFile, "--stdio"], join(study, "codebook.gt"), folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("goes through the session", () => assert.equal(seen.problem, undefined));

  it("shows what the sample's findings are", () => {
    assert.deepEqual(
      seen.findings.filter((finding) => !finding.startsWith("concept-without-codes: ")),
      ["count-mismatch: 130", "reliability-arithmetic: 135"],
    );
  });

  it("clears a finding with the edit that mends it", () => {
    assert.ok(
      !seen.mended.some((finding) => finding.startsWith("reliability-arithmetic")),
      seen.mended.join("\n"),
    );
    assert.equal(seen.mended.length, seen.findings.length - 1);
  });

  it("flags the concept whose category is deleted, on its id", () => {
    assert.ok(seen.homeless.includes("concept-without-category: trust-building"), seen.homeless.join("\n"));
  });

  it("completes roles", () => assert.deepEqual(seen.roles, ["intervening"]));

  it("shows of a concept what is known", () => {
    assert.equal(seen.hover[0], "**Trust-building** — concept `trust-building`");
    assert.ok(seen.hover.includes("\u2068اعتمادسازی\u2069 (fa)"), seen.hover.join("\n"));
    assert.ok(
      seen.hover.includes("Intervening conditions › Intra-organizational factors › Trust-building"),
      seen.hover.join("\n"),
    );
  });

  it("gives a concept another id, and what refers to it", () => {
    assert.deepEqual(seen.renamed, [
      'concept making-trust "Trust-building"',
      "    [[making-trust|trust]] and justice, [[external-factors|outside]] them the context in which smart",
    ]);
  });

  it("speaks Persian as soon as that is set", () => {
    assert.equal(
      seen.persian[0],
      "\u2067**\u2068Trust-building\u2069** — مفهوم \u2068`making-trust`\u2069\u2069",
    );
  });

  it("ends the server", () => assert.equal(seen.exit, 0));
});

function runSession(server: string[], codebook: string, folder: string): Session {
  const result = join(folder, "result.json");
  const run = spawnSync(
    "nvim",
    ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile test/neovim/session.lua"],
    {
      encoding: "utf8",
      timeout: 500_000,
      env: {
        ...process.env,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        GT_SERVER: JSON.stringify(server),
        GT_CODEBOOK: codebook,
        GT_RESULT: result,
      },
    },
  );
  const { code } = (run.error ?? {}) as NodeJS.ErrnoException;
  assert.notEqual(
    code,
    "ENOENT",
    "Neovim 0.7 or later is not installed. On Debian and Ubuntu: sudo apt-get install neovim; on macOS: brew install neovim.",
  );
  assert.ok(existsSync(result), `Neovim wrote no result: ${run.error?.message ?? ""} ${run.stderr}`);
  return JSON.parse(readFileSync(result, "utf8")) as Session;
}
