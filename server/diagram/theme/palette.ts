import type { RoleColor } from "../../model/paradigm";
import type { Edge, Paint, Tone } from "../shapes";
import { contrast, mixed, towards } from "./color";
import type { CoreTone, EdgeLine, HueTone, Theme } from "./themes";

/** A theme's colours for the zones of one figure. */
export class Palette {
  private readonly theme: Theme;
  private readonly hues: ReadonlyMap<string, RoleColor>;
  private readonly known = new Map<string, string>();

  constructor(theme: Theme, hues: ReadonlyMap<string, RoleColor>) {
    this.theme = theme;
    this.hues = hues;
  }

  /** The colour that something is painted in, as `#rrggbb`. */
  color({ tone, zone, own }: Paint): string {
    const key = `${tone} ${own ?? ""} ${zone ?? ""}`;
    let color = this.known.get(key);
    if (color === undefined) {
      color = this.found(tone, zone, own);
      this.known.set(key, color);
    }
    return color;
  }

  edge(edge: Edge): EdgeLine {
    return this.theme.edges[edge];
  }

  private found(tone: Tone, zone: string | undefined, own: string | undefined): string {
    const { colors, grey } = this.theme;
    if (tone in colors) return colors[tone as keyof Theme["colors"]];
    const hue = this.hueOf(zone, own);
    if (isCoreTone(tone)) return this.coreColor(tone, hue ?? this.coreHue() ?? grey);
    return this.zoneColor(tone as HueTone, hue, own !== undefined);
  }

  /** The study's own colour, or the zone's; a theme without hues has neither. */
  private hueOf(zone: string | undefined, own: string | undefined): string | undefined {
    const { hue } = this.theme;
    if (!hue) return undefined;
    return own ?? (zone === undefined ? undefined : this.hues.get(zone)?.[hue]);
  }

  private zoneColor(tone: HueTone, hue: string | undefined, isOwn: boolean): string {
    const { colors, grey, shares, instead } = this.theme;
    const other = instead?.[tone];
    // What a study paints itself says something, and is seen in every theme.
    if (other && !isOwn) return colors[other];
    const share = isOwn && tone === "card-edge" ? shares["zone-edge"] : shares[tone];
    return mixed(this.legible(hue ?? grey), share, colors.ground);
  }

  /** A hue in which words can be read on the ground, on a card and on the hue's own tint, and edges be seen. */
  private legible(hue: string): string {
    const { colors, shares, contrast: least } = this.theme;
    return towards(this.pole, hue, (color) => {
      const grounds = [colors.ground, colors.card, mixed(color, shares.tint, colors.ground)];
      const edge = mixed(color, shares["zone-edge"], colors.ground);
      return (
        grounds.every((ground) => contrast(color, ground) >= least.text) &&
        contrast(edge, colors.ground) >= least.edge
      );
    });
  }

  private coreColor(tone: CoreTone, hue: string): string {
    const { colors, core, contrast: least } = this.theme;
    if (!core.filled)
      return tone === "core" ? colors.ground : tone === "core-edge" ? colors.text : core.text[0];
    const box = towards(this.pole, hue, (color) => contrast(color, colors.ground) >= least.edge);
    if (tone === "core" || tone === "core-edge") return box;
    const [first, second] = core.text;
    const text =
      contrast(first, box) >= least.text ? first : best([first, second, "#000000", "#ffffff"], box);
    if (tone === "core-text") return text;
    const caption = mixed(text, core.caption, box);
    return contrast(caption, box) >= least.text ? caption : text;
  }

  /** The core's hue where a figure does not say it. */
  private coreHue(): string | undefined {
    const { hue } = this.theme;
    return hue && defaultCore[hue];
  }

  /** Where colours go that are too close to the ground. */
  private get pole(): string {
    return best(["#000000", "#ffffff"], this.theme.colors.ground);
  }
}

const defaultCore: RoleColor = { light: "#1F2A44", dark: "#DCE6FA", "high-contrast": "#FFFFFF" };

function isCoreTone(tone: Tone): tone is CoreTone {
  return tone.startsWith("core");
}

/** The colour that contrasts most with a ground. */
function best(colors: readonly string[], ground: string): string {
  return colors.reduce((one, other) => (contrast(other, ground) > contrast(one, ground) ? other : one));
}
