/**
 * Writes a page for each check into docs/checks/ from schemas/checks.json, and the same in Persian into docs/checks/fa/:
 * node scripts/docs.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const severities = ["error", "warning", "information", "hint"];
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

/** The pages by their paths, as they should be. */
export function pages() {
  const { checks } = read("schemas/checks.json");
  const { checks: persian } = read("schemas/fa/checks.json");
  const files = new Map();
  for (const [name, check] of Object.entries(checks)) {
    files.set(`docs/checks/${name}.md`, page(name, check));
    files.set(`docs/checks/fa/${name}.md`, persianPage(name, { ...check, ...persian[name] }));
  }
  files.set("docs/checks/README.md", list(checks));
  return files;
}

/** What a check says, as a list; what is filled in is left open. */
function listOf(messages) {
  return Object.values(messages)
    .map((text) => `- ${text.replace(/\{(\w+)\}/g, "…")}`)
    .join("\n");
}

function page(name, { title, severity, stage, off, messages }) {
  const speaks =
    stage === "open" ? "from the start" : `once the codebook's \`stage\` is \`${stage}\` or later`;
  return `# ${title} (\`${name}\`)

Severity: **${severity}**${off ? ", and off until you ask for it" : ""}. It speaks ${speaks}.

## What it says

${listOf(messages)}

## If you don't want to hear it

In one place: a comment above the declaration or the field that it is about.

\`\`\`gt
# gt-ignore ${name}: the reason, for those who read this later
\`\`\`

Everywhere: the setting \`"gt.checks": { "${name}": "off" }\` in VS Code, or \`gt check --check ${name}=off\` in a
terminal. In place of \`off\` another severity may stand: ${severities.join(", ")}.
`;
}

const persianSeverities = { error: "خطا", warning: "هشدار", information: "نکته", hint: "راهنمایی" };

function persianPage(name, { title, severity, stage, off, messages }) {
  const speaks = stage === "open" ? "از آغاز کدگذاری" : `از مرحلهٔ \`${stage}\` کدبوک به بعد`;
  return `<div dir="rtl">

# ${title} (\`${name}\`)

شدت: **${persianSeverities[severity]}**${off ? "، و خاموش تا زمانی که آن را بخواهید" : ""}. این وارسی ${speaks} کار می‌کند.

## چه می‌گوید

${listOf(messages)}

## اگر نمی‌خواهید آن را ببینید

در یک جا: توضیحی بالای مدخل یا فیلدی که یافته دربارهٔ آن است.

</div>

\`\`\`gt
# gt-ignore ${name}: دلیل، برای کسانی که بعدها این را می‌خوانند
\`\`\`

<div dir="rtl">

در همه جا: تنظیم \`"gt.checks": { "${name}": "off" }\` در VS Code، یا \`gt check --check ${name}=off\` در پایانه.
به جای \`off\` شدت دیگری هم می‌توان نوشت: ${severities.map((each) => `\`${each}\` (${persianSeverities[each]})`).join("، ")}.

</div>
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
  return `# The checks\n\nEach has its page in Persian too, in [fa](fa).\n\n${groups.filter(Boolean).join("\n")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL("docs/checks/fa/", root), { recursive: true });
  for (const [path, text] of pages()) writeFileSync(new URL(path, root), text);
}
