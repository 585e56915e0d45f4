import type { PaintedTheme, Sheets, ThemeChoice } from "../messages";

/** Paints the figure: as the editor is, or as the reader has chosen. The figure itself stays as it is. */
export class Painting {
  choice: ThemeChoice = "follow";
  private readonly sheet = new CSSStyleSheet();
  private sheets: Sheets | undefined;

  constructor() {
    document.adoptedStyleSheets.push(this.sheet);
    // The editor says by a class of the body which kind of theme it has.
    new MutationObserver(() => this.paint()).observe(document.body, { attributeFilter: ["class"] });
    this.paint();
  }

  take(sheets: Sheets): void {
    this.sheets = sheets;
    this.paint();
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    this.paint();
  }

  /** The theme that the figure is painted in. */
  get theme(): PaintedTheme {
    if (this.choice !== "follow") return this.choice;
    const { classList } = document.body;
    if (classList.contains("vscode-high-contrast-light")) return "high-contrast-light";
    if (classList.contains("vscode-high-contrast")) return "high-contrast";
    return classList.contains("vscode-dark") ? "dark" : "light";
  }

  /** The theme of a file: what was chosen, or else that of paper. */
  get printed(): PaintedTheme {
    return this.choice === "follow" ? "light" : this.choice;
  }

  private paint(): void {
    this.sheet.replaceSync(this.sheets?.[this.theme] ?? "");
    document.documentElement.dataset.figure = this.theme;
  }
}
