import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { FromView, Kept, Options, ToView } from "../../../client/diagram/messages";
// @ts-expect-error a script without types
import { newPage, openBrowser } from "../../../scripts/host/browser.mjs";
import { commandEdit } from "../../../server/features/actions/commands";
import { describeElement, moveOf } from "../../../server/features/diagram/elements";
import { LiveFigure } from "../../../server/features/diagram/live";
import type { LiveOptions } from "../../../server/features/diagram/protocol";
import { sightOf } from "../../../server/features/diagram/sight";
import { atOnce } from "../../../server/syntax/parts";
import { Workspace } from "../../../server/workspace/workspace";
import { typesetting } from "../../diagram/support";
import { MemoryFiles, uriOf } from "../../support/memoryFiles";

const address = "http://view.test/";

/** A study with three categories, whose concepts each suite adds. */
export const categories = `codebook s "A study"
  language: en, fa

category core-thing "Core thing"
  role: phenomenon

category causes "Causes"
  role: causal

category plans "Plans"
  role: strategy
`;

/** The extension's own code, with as much of VS Code as it takes to make the view's page and words. */
async function bundled(entry: string): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    plugins: [
      {
        name: "vscode",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^vscode$/ }, () => ({ path: "vscode", namespace: "stub" }));
          onLoad({ filter: /.*/, namespace: "stub" }, () => ({
            contents: `export const env = { language: globalThis.gtLanguage ?? "en" };
              export const l10n = { t: (text) => globalThis.gtTexts?.[text] ?? text };
              export const workspace = {};
              export const Uri = { joinPath: (base, ...path) => [base, ...path].join("/").replace("//", "/") };`,
          }));
        },
      },
    ],
  });
  const module = { exports: {} as Record<string, unknown> };
  new Function("module", "exports", "require", outputFiles[0]!.text)(module, module.exports, (name: string) =>
    process.getBuiltinModule(name),
  );
  return module.exports;
}

let browser: Browser | undefined;
let files: Promise<Map<string, Served>> | undefined;

interface Served {
  body: string | Buffer;
  contentType: string;
}

async function filesOfView(): Promise<Map<string, Served>> {
  const { outputFiles } = await build({
    entryPoints: { view: "client/diagram/view/main.ts", style: "client/diagram/view/view.css" },
    bundle: true,
    write: false,
    outdir: "/",
    format: "iife",
    target: "chrome128",
  });
  const font = (name: string) => readFile(`assets/fonts/Vazirmatn-${name}.ttf`);
  return new Map<string, Served>([
    ["/dist/view.js", { body: outputFiles[0]!.text, contentType: "text/javascript" }],
    ["/dist/view.css", { body: outputFiles[1]!.text, contentType: "text/css" }],
    ...(await Promise.all(
      ["Regular", "SemiBold", "Bold"].map(
        async (name) =>
          [
            `/dist/figure/Vazirmatn-${name}.ttf`,
            { body: await font(name), contentType: "font/ttf" },
          ] as const,
      ),
    )),
  ]);
}

after(async () => {
  await browser?.close();
  browser = undefined;
});

export interface Setup {
  /** VS Code's language, and its texts in it. */
  language?: string;
  texts?: Readonly<Record<string, string>>;
  /** The class that VS Code gives to the body, and its colours. */
  theme?: "vscode-light" | "vscode-dark" | "vscode-high-contrast" | "vscode-high-contrast-light";
  colors?: Readonly<Record<string, string>>;
  options?: Partial<Options>;
  size?: { width: number; height: number };
  kept?: Partial<Kept>;
}

/** The view in a browser, with a study behind it: what the extension and the server do for it is done here. */
export class View {
  readonly page: Page;
  /** What the view has said. */
  readonly said: FromView[] = [];
  /** What the page complained of. */
  readonly complaints: string[] = [];
  readonly workspace: Workspace;
  readonly uri = uriOf("codebook.gt");
  private readonly live = new LiveFigure();
  private options: LiveOptions;
  private readonly kept: Kept;
  private readonly words: Record<string, string>;
  private version = 1;
  /** Whether what the view asks for is answered. */
  answers = true;

  private constructor(page: Page, workspace: Workspace, kept: Kept, words: Record<string, string>) {
    this.page = page;
    this.workspace = workspace;
    this.kept = kept;
    this.words = words;
    this.options = kept.options as LiveOptions;
  }

  static async open(text: string, setup: Setup = {}): Promise<View> {
    browser ??= (await openBrowser()) as Browser;
    files ??= filesOfView();
    const served = await files;
    const globals = globalThis as { gtLanguage?: string | undefined; gtTexts?: unknown };
    globals.gtLanguage = setup.language;
    globals.gtTexts = setup.texts;
    const { pageOf } = (await bundled("client/diagram/page.ts")) as {
      pageOf: (webview: object, dist: string) => string;
    };
    const { wordsOfView } = (await bundled("client/diagram/words.ts")) as {
      wordsOfView: () => Record<string, string>;
    };
    const webview = {
      cspSource: address.slice(0, -1),
      asWebviewUri: (path: string) => `${address.slice(0, -1)}${path}`,
    };
    const body = pageOf(webview, "/dist").replace(
      "<body>",
      `<body class="${setup.theme ?? "vscode-light"}">`,
    );
    const page: Page = await newPage(browser, { viewport: setup.size ?? { width: 1000, height: 700 } });
    const workspace = new Workspace(new MemoryFiles({ "codebook.gt": text }));
    workspace.openDocument(uriOf("codebook.gt"), text, 1);
    await workspace.settled();
    const options: Options = {
      kind: "paradigm",
      relations: false,
      relationLabels: false,
      expanded: [],
      collapsed: [],
      ...setup.options,
    };
    const kept: Kept = {
      version: 1,
      uri: "",
      pinned: false,
      theme: "follow",
      cameras: {},
      ...setup.kept,
      options,
    };
    const view = new View(page, workspace, kept, wordsOfView());
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") view.complaints.push(message.text());
    });
    page.on("pageerror", (error) => view.complaints.push(String(error.stack)));
    await page.route("**/*", async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/") return route.fulfill({ body, contentType: "text/html" });
      const file = served.get(pathname);
      return file ? route.fulfill(file) : route.fulfill({ status: 404 });
    });
    await page.exposeFunction("hostTake", (message: FromView) => view.take(message));
    // What runs these tests names functions with a helper that a page doesn't have.
    await page.addInitScript("globalThis.__name = (named) => named;");
    await page.addInitScript((colors) => {
      const host = window as unknown as { hostTake: (message: unknown) => void; acquireVsCodeApi: unknown };
      host.acquireVsCodeApi = () => ({
        postMessage: (message: unknown) => host.hostTake(message),
        setState() {},
      });
      const style = new CSSStyleSheet();
      style.replaceSync(
        `:root{${Object.entries(colors)
          .map(([name, value]) => `--vscode-${name}:${value}`)
          .join(";")}}`,
      );
      document.adoptedStyleSheets.push(style);
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        console.error(`CSP: ${violatedDirective} ${blockedURI}`),
      );
    }, setup.colors ?? {});
    await page.goto(address);
    await page
      .waitForSelector("html[data-number]", { state: "attached" })
      .catch((error) => Promise.reject(new Error([error.message, ...view.complaints].join("\n"))));
    await page.evaluate(() => document.fonts.ready);
    return view;
  }

  async send(message: ToView): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, "*"), message);
    await this.frame();
  }

  /** Two frames later what was sent is shown. */
  async frame(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  }

  /** Edits the study's text. */
  async edit(change: (text: string) => string): Promise<void> {
    this.workspace.changeDocument(this.uri, [{ text: change(this.text) }], ++this.version);
    await this.tell();
  }

  get text(): string {
    return this.workspace.document(this.uri)!.getText();
  }

  /** The messages of a type that the view has said. */
  saidOf<Type extends FromView["type"]>(type: Type): Extract<FromView, { type: Type }>[] {
    return this.said.filter((message): message is Extract<FromView, { type: Type }> => message.type === type);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  private async tell(): Promise<void> {
    const { workspace, uri, options, live } = this;
    const seen = atOnce(sightOf(workspace, { uri, options }, { checks: {} }));
    const next = "note" in seen ? live.noted(seen.note) : live.next(seen, await typesetting());
    if (next?.update) await this.send({ type: "update", update: next.update });
    if (next?.note !== undefined) await this.send({ type: "note", text: next.note });
  }

  private async take(message: FromView): Promise<void> {
    this.said.push(message);
    const { workspace, uri } = this;
    switch (message.type) {
      case "ready":
        await this.send({ type: "start", version: 1, words: this.words, kept: this.kept });
        await this.tell();
        return;
      case "options":
        this.options = message.options as LiveOptions;
        await this.tell();
        return;
      case "resend":
        this.live.forget();
        await this.tell();
        return;
      case "pin":
        await this.send({ type: "pinned", pinned: message.pinned });
        return;
      case "hover": {
        const about = { uri, element: message.element };
        const markdown = atOnce(describeElement(workspace, about, { checks: {} }));
        await this.send({ type: "hover", element: message.element, markdown });
        return;
      }
      case "move":
        if (this.answers) await this.move(message);
    }
  }

  private async move({ element, to }: { element: string; to: string }): Promise<void> {
    const { workspace, uri } = this;
    const move = moveOf(workspace, { uri, element, to });
    const editor = { takesVersions: false, createsFiles: false, asksForEdits: false };
    const made = move && atOnce(commandEdit(workspace, move.command, move.argument, editor as never));
    if (!made || "refused" in made) {
      await this.send({ type: "moved", element, to, reason: "" });
      return;
    }
    const changes = Object.values(made.edit.changes ?? {})[0]!;
    const later = [...changes].reverse().map(({ range, newText }) => ({ range, text: newText }));
    workspace.changeDocument(uri, later, ++this.version);
    await this.tell();
    await this.send({ type: "moved", element, to, reason: null });
  }
}
