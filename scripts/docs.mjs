/** Writes a page for each check into docs/checks/ from schemas/checks.json: node scripts/docs.mjs */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const severities = ["error", "warning", "information", "hint"];

/** The pages by their paths, as they should be. */
export function pages() {
  const { checks } = JSON.parse(readFileSync(new URL("schemas/checks.json", root), "utf8"));
  const files = new Map();
  for (const [name, check] of Object.entries(checks)) files.set(`docs/checks/${name}.md`, page(name, check));
  files.set("docs/checks/README.md", list(checks));
  return files;
}

function page(name, { title, severity, stage, off, messages }) {
  const speaks =
    stage === "open" ? "from the start" : `once the codebook's \`stage\` is \`${stage}\` or later`;
  const said = Object.values(messages).map((text) => `- ${text.replace(/\{(\w+)\}/g, "…")}`);
  return `# ${title} (\`${name}\`)

Severity: **${severity}**${off ? ", and off until you ask for it" : ""}. It speaks ${speaks}.

## What it says

${said.join("\n")}

## If you don't want to hear it

In one place: a comment above the declaration or the field that it is about.

\`\`\`gt
# gt-ignore ${name}: the reason, for those who read this later
\`\`\`

Everywhere: the setting \`"gt.checks": { "${name}": "off" }\` in VS Code, or \`gt check --check ${name}=off\` in a
terminal. In place of \`off\` another severity may stand: ${severities.join(", ")}.
`;
}

function list(checks) {
  const groups = severities.map((severity) => {
    const rows = Object.entries(checks)
      .filter(([, check]) => check.severity === severity)
      .map(
        ([name, { title, off }]) => `- [${name}](${name}.md): ${title}${off ? " (off until asked for)" : ""}`,
      );
    return rows.length > 0
      ? `## ${severity[0].toUpperCase()}${severity.slice(1)}\n\n${rows.join("\n")}\n`
      : "";
  });
  return `# The checks\n\n${groups.filter(Boolean).join("\n")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL("docs/checks/", root), { recursive: true });
  for (const [path, text] of pages()) writeFileSync(new URL(path, root), text);
}
