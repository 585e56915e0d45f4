import { type Entry, entriesOf, entriesOfChart } from "../../diagram/live/entries";
import { type Patch, patchBetween } from "../../diagram/live/patch";
import { type Piece, Pieces, pictureOf } from "../../diagram/live/picture";
import { emptyTree, type Tree } from "../../diagram/live/tree";
import type { Figure } from "../../diagram/shapes";
import { drawn, modelIn, type Sketch } from "../../diagram/sketch";
import { sheetOf } from "../../diagram/svg/sheet";
import { ownMarkup } from "../../diagram/svg/svg";
import type { Typesetter } from "../../diagram/text/typesetter";
import { type ThemeName, themeNames, themes } from "../../diagram/theme/themes";
import type { Head, Update, UpdateParams } from "./protocol";
import type { Sight } from "./sight";

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
  private readonly pieces = new Pieces(ownMarkup);
  private shown = nothing();
  /** The project of the figure that is shown, and how many faults of its text hid something. */
  private rootUri: string | undefined;
  private unread = 0;
  private wasDeclared = false;
  private number = 0;
  private note: string | null = null;

  /** Starts from nothing again: the panel has nothing, or has lost its way. */
  forget(): void {
    this.shown = nothing();
    this.number = 0;
    this.note = null;
  }

  /** What has to be told to the panel; nothing where what it shows is right. */
  next(sight: Sight, typesetter: Typesetter): Omit<UpdateParams, "panel"> | undefined {
    if (sight.rootUri !== this.rootUri) {
      this.forget();
      this.wasDeclared = false;
      this.unread = 0;
      this.rootUri = sight.rootUri;
    }
    if (!sight.isDeclared && this.wasDeclared) return this.noted(sight.notes.gone);
    const figure = figureIn(sight, typesetter);
    const pieces = pictureOf(figure, this.pieces);
    const change = patchBetween(this.shown.pieces, pieces);
    // What can't be read at the moment is not gone: it stays until the text is whole.
    if (sight.unread > this.unread && change && change.removed.length > 0)
      return this.noted(sight.notes.unreadable);
    this.unread = sight.unread;
    this.wasDeclared = sight.isDeclared;
    const update = this.update(headOf(sight, figure), figure, sight.sketch, pieces, change);
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
    sketch: Sketch,
    pieces: Tree<Piece>,
    change: Patch<Piece> | undefined,
  ): Update | undefined {
    const before = this.shown;
    const entries = sketch.numbers ? entriesOfChart(figure) : entriesOf(modelIn(sketch));
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
}

function figureIn({ sketch, options }: Sight, typesetter: Typesetter): Figure {
  const { relations, relationLabels, expanded, collapsed } = options;
  const showing = {
    medium: "screen" as const,
    relations: relations === true,
    relationLabels: relationLabels === true,
    expanded: new Set(expanded),
    collapsed: new Set(collapsed),
  };
  return drawn(sketch, showing, typesetter);
}

function headOf({ rootUri, languages, sketch }: Sight, figure: Figure): Head {
  const { kind, label, rightToLeft, width, height } = figure;
  const { detail, model } = sketch;
  const language = model.language ?? null;
  return {
    kind,
    uri: rootUri,
    title: model.title,
    label,
    language,
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
