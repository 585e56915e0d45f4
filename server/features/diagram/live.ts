import type { CheckName, Severity } from "../../checks/catalogue";
import { chartOf, isChart } from "../../diagram/charts/chart";
import { type Detail, detailFor, figureOf } from "../../diagram/figure";
import { type Entry, entriesOf, entriesOfChart } from "../../diagram/live/entries";
import { type Patch, patchBetween } from "../../diagram/live/patch";
import { type Piece, Pieces, pictureOf } from "../../diagram/live/picture";
import { emptyTree, type Tree } from "../../diagram/live/tree";
import type { FigureModel, Mark } from "../../diagram/model/figureModel";
import { modelOf } from "../../diagram/model/read";
import type { Figure } from "../../diagram/shapes";
import { sheetOf } from "../../diagram/svg/sheet";
import { ownMarkup } from "../../diagram/svg/svg";
import type { Typesetter } from "../../diagram/text/typesetter";
import { type ThemeName, themeNames, themes } from "../../diagram/theme/themes";
import { said } from "../../model/speech";
import type { Settings } from "../../settings";
import type { Block } from "../../syntax/block";
import type { Project } from "../../workspace/project";
import type { Workspace } from "../../workspace/workspace";
import { languageName } from "../display";
import type { Head, LiveOptions, Update, UpdateParams } from "./protocol";

/** What a panel is drawn from, beside the text. */
export interface Drawing {
  workspace: Workspace;
  settings: Settings;
  typesetter: Typesetter;
}

/** What a panel shows. */
interface Shown {
  pieces: Tree<Piece>;
  entries: Tree<Entry>;
  head: string;
  /** The names that the sheets have rules for, and the hues that these are made from. */
  classes: ReadonlySet<string>;
  hues: string;
}

const nothing = (): Shown => ({
  pieces: emptyTree(),
  entries: emptyTree(),
  head: "",
  classes: new Set(),
  hues: "",
});

/** The figure of one open panel: keeps what the panel shows, and finds what to tell it. */
export class LiveFigure {
  uri: string;
  options: LiveOptions;
  private readonly pieces = new Pieces(ownMarkup);
  private shown = nothing();
  /** The project of the figure that is shown, and how many declarations of it could not be read. */
  private rootUri: string | undefined;
  private unread = 0;
  private hadCodebook = false;
  private number = 0;
  private note: string | null = null;

  constructor(uri: string, options: LiveOptions) {
    this.uri = uri;
    this.options = options;
  }

  /** Starts from nothing again: the panel has nothing, or has lost its way. */
  forget(): void {
    this.shown = nothing();
    this.number = 0;
    this.note = null;
  }

  /** What has to be told to the panel; nothing where what it shows is right. */
  next(drawing: Drawing): Omit<UpdateParams, "panel"> | undefined {
    const { workspace, settings } = drawing;
    const project = workspace.projectsOf(this.uri)[0] ?? workspace.projectsOf(this.rootUri ?? "")[0];
    if (!project) return this.noted(said("diagram/no-codebook", {}, settings.language));
    if (project.rootUri !== this.rootUri) {
      this.forget();
      this.hadCodebook = false;
      this.unread = 0;
      this.rootUri = project.rootUri;
    }
    const { codebook } = project;
    if (!codebook.root && this.hadCodebook)
      return this.noted(said("diagram/codebook-gone", {}, settings.language));
    const model = this.model(project, drawing);
    const detail = this.options.detail ?? detailFor(model);
    const figure = this.figure(project, model, detail, drawing.typesetter);
    const pieces = pictureOf(figure, this.pieces);
    const change = patchBetween(this.shown.pieces, pieces);
    const unread = unreadIn(project, workspace);
    // What can't be read at the moment is not gone: it stays until the text is whole.
    if (unread.count > this.unread && change && change.removed.length > 0) {
      return this.noted(said("diagram/unreadable", { line: unread.line }, settings.language));
    }
    this.unread = unread.count;
    this.hadCodebook = codebook.root !== undefined;
    const update = this.update(
      headOf(project, model, figure, detail, settings),
      figure,
      model,
      pieces,
      change,
    );
    const note = this.note === null ? undefined : null;
    this.note = null;
    return update || note === null
      ? { ...(update && { update }), ...(note === null && { note }) }
      : undefined;
  }

  /** The last good figure stays, and it is said why. */
  noted(note: string): Omit<UpdateParams, "panel"> | undefined {
    if (this.note === note) return undefined;
    this.note = note;
    return { note };
  }

  private update(
    head: Head,
    figure: Figure,
    model: FigureModel,
    pieces: Tree<Piece>,
    change: Patch<Piece> | undefined,
  ): Update | undefined {
    const before = this.shown;
    const entries = isChart(figure.kind) ? entriesOfChart(figure) : entriesOf(model);
    const entryChange = patchBetween(before.entries, entries);
    const hues = JSON.stringify([...figure.hues]);
    const classes = classesOf(change);
    const isNew = hues !== before.hues || [...classes].some((name) => !before.classes.has(name));
    const headText = JSON.stringify(head);
    const update: Update = {
      number: this.number,
      ...(headText !== before.head && { head }),
      ...(isNew && { sheets: sheetsOf(figure) }),
      ...(change && { pieces: change }),
      ...(entryChange && { entries: entryChange }),
    };
    // A rule that nothing needs any more does no harm, until all are written anew.
    const known = isNew ? classesOf({ changed: [...pieces.items.values()] }) : before.classes;
    this.shown = { pieces, entries, head: headText, classes: known, hues };
    if (Object.keys(update).length === 1 && this.number > 0) return undefined;
    this.number++;
    return update;
  }

  private model(project: Project, { workspace, settings }: Drawing): FigureModel {
    const { kind, language, direction } = this.options;
    return modelOf(project.codebook, {
      language: language ?? settings.labelLanguage,
      direction,
      counts: kind === "map",
      markOf: (block) => markOf(project, block, workspace),
    });
  }

  private figure({ codebook }: Project, model: FigureModel, detail: Detail, typesetter: Typesetter): Figure {
    const { kind, relations, relationLabels, expanded, collapsed } = this.options;
    if (isChart(kind)) return chartOf(codebook, model, { kind, detail: this.options.detail }, typesetter);
    return figureOf(
      model,
      {
        kind,
        detail,
        medium: "screen",
        relations: relations === true,
        relationLabels: relationLabels === true,
        expanded: new Set(expanded),
        collapsed: new Set(collapsed),
      },
      typesetter,
    );
  }
}

function headOf(
  { rootUri, codebook }: Project,
  { title, language }: FigureModel,
  { kind, label, rightToLeft, width, height }: Figure,
  detail: Detail,
  settings: Settings,
): Head {
  const languages = codebook.languages.map((tag) => ({
    tag,
    name: languageName(tag, settings.language ?? "en") ?? tag,
  }));
  const tongue = language ?? null;
  return {
    kind,
    uri: rootUri,
    title,
    label,
    language: tongue,
    languages,
    rightToLeft,
    width,
    height,
    detail,
  };
}

/** What the shapes of some pieces are called for the sheets. */
function classesOf(change: { changed: readonly { markup?: string }[] } | undefined): Set<string> {
  const names = new Set<string>();
  for (const { markup = "" } of change?.changed ?? [])
    for (const [, list] of markup.matchAll(/ class="([^"]*)"/g))
      for (const name of list!.split(" ")) names.add(name);
  return names;
}

function sheetsOf(figure: Figure): Record<ThemeName, string> {
  return Object.fromEntries(themeNames.map((name) => [name, sheetOf(themes[name], figure)])) as Record<
    ThemeName,
    string
  >;
}

const marks: readonly Severity[] = ["error", "warning"];

/** The gravest of what the checks find in a declaration. What is no more than a remark would be everywhere. */
function markOf(project: Project, block: Block, { severities }: Workspace): Mark | undefined {
  let gravest = marks.length;
  for (const { severity } of project.shownAt(block, severities)) {
    const index = marks.indexOf(severity);
    if (index >= 0 && index < gravest) gravest = index;
  }
  return marks[gravest] as Mark | undefined;
}

/** What is found where a declaration, or a part of one, isn't read. */
const hiding: readonly CheckName[] = ["syntax", "unknown-kind"];

/** How many faults of a project's text hide a declaration or a part of one, and the line of the first. */
function unreadIn(project: Project, { severities }: Workspace): { count: number; line: number } {
  let count = 0;
  let line = 0;
  for (const document of project.documents.values()) {
    for (const { block, finding } of project.shown(document, severities, hiding)) {
      if (count === 0) line = document.rangeOf(block, finding.span).start.line + 1;
      count++;
    }
  }
  return { count, line };
}
