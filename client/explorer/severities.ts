import {
  type Disposable,
  FileDecoration,
  type FileDecorationProvider,
  ThemeColor,
  Uri,
  window,
} from "vscode";
import type { ExplorerNode } from "./protocol";

const scheme = "gt-severity";

const colors: Readonly<Record<string, string>> = {
  error: "list.errorForeground",
  warning: "list.warningForeground",
};

/** What stands for a node where VS Code asks how its label is decorated; nothing where it is as any other. */
export function severityUri({ severity, findings = 1 }: ExplorerNode): Uri | undefined {
  return severity !== undefined && severity in colors
    ? Uri.from({ scheme, path: `/${severity}/${findings}` })
    : undefined;
}

const provider: FileDecorationProvider = {
  provideFileDecoration(uri) {
    if (uri.scheme !== scheme) return undefined;
    const [, severity = "", findings = ""] = uri.path.split("/");
    // There is room for two characters, and not every theme has the colours.
    const badge = findings.length > 1 ? "9+" : findings;
    return new FileDecoration(badge, undefined, new ThemeColor(colors[severity] ?? ""));
  },
};

/** Marks errors and warnings as VS Code's own explorer does: by a number, and in colour. */
export function decorateSeverities(): Disposable {
  return window.registerFileDecorationProvider(provider);
}
