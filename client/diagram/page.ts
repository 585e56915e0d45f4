import { randomBytes } from "node:crypto";
import { Uri, type Webview } from "vscode";
import { spokenLanguage } from "../l10n";

const weights = { Regular: 400, SemiBold: 600, Bold: 700 };

/** The page that the view runs in. It is set once for each panel and never again. */
export function pageOf(webview: Webview, dist: Uri): string {
  const nonce = randomBytes(16).toString("base64");
  const file = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(dist, ...path)).toString();
  const { cspSource } = webview;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    `img-src ${cspSource}`,
  ].join("; ");
  const fonts = Object.entries(weights).map(
    ([name, weight]) =>
      `@font-face { font-family: Vazirmatn; font-weight: ${weight}; src: url("${file("figure", `Vazirmatn-${name}.ttf`)}"); }`,
  );
  const language = spokenLanguage();
  return `<!DOCTYPE html>
<html lang="${language.replace(/[^\w-]/g, "")}" dir="${isMirrored(language) ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>gt</title>
<style nonce="${nonce}">${fonts.join("\n")}</style>
<link rel="stylesheet" href="${file("view.css")}">
</head>
<body>
<script nonce="${nonce}" src="${file("view.js")}"></script>
</body>
</html>`;
}

const mirrored = new Set(["ar", "fa", "he", "ur"]);

/** Whether a language is written from right to left. */
const isMirrored = (language: string) => mirrored.has(language.split("-")[0]!.toLowerCase());
