import type { RoleColor } from "../../model/paradigm";
import type { Edge, Tone } from "../shapes";

/** What surrounds a box: how thick, in pixels, and how long its dashes and their gaps are. */
export interface EdgeLine {
  thickness: number;
  dash?: readonly number[];
}

/** The tones that take their zone's hue. */
export type HueTone = "tint" | "zone-edge" | "card-edge" | "name" | "bullet" | "relation" | "branch" | "bar";

/** The core's tones: its box is painted in its zone's hue, what stands on it in what can be read there. */
export type CoreTone = "core" | "core-edge" | "core-text" | "core-caption";

/** What a figure is painted in. */
export interface Theme {
  /** The tones that are the same in every zone. */
  colors: Readonly<Record<Exclude<Tone, HueTone | CoreTone>, string>>;
  /** Which of a role's colours is its zone's hue; nothing where all zones are painted alike. */
  hue?: keyof RoleColor;
  /** The hue of what is in no zone, or of everything. */
  grey: string;
  /** How much of the hue a tone has, over the ground. */
  shares: Readonly<Record<HueTone, number>>;
  /** Tones that take a colour of `colors` instead of the hue. */
  instead?: Partial<Readonly<Record<HueTone, "text" | "card">>>;
  /** The core's box, unless it takes its zone's hue, and what stands on it: the first that can be read. */
  core: { filled: boolean; text: readonly [string, string]; caption: number };
  edges: Readonly<Record<Edge, EdgeLine>>;
  /** What contrast a letter must have with what it stands on, at least, and what an edge. */
  contrast: { text: number; edge: number };
}

const usualContrast = { text: 4.5, edge: 3 };
const apart: EdgeLine = { thickness: 1, dash: [4, 3] };
const shares = { "zone-edge": 0.75, "card-edge": 0.35, name: 1, bullet: 1, relation: 0.85, branch: 0.75 };

const usualEdges: Theme["edges"] = {
  zone: { thickness: 1 },
  condition: { thickness: 1 },
  apart,
  card: { thickness: 1 },
  core: { thickness: 0 },
  empty: apart,
};

const highContrastEdges: Theme["edges"] = {
  zone: { thickness: 2 },
  condition: { thickness: 2, dash: [6, 4] },
  apart: { thickness: 2, dash: [2, 3] },
  card: { thickness: 1 },
  core: { thickness: 3 },
  empty: apart,
};

const whole = { "zone-edge": 1, "card-edge": 1, name: 1, bullet: 1, relation: 1, branch: 1 };

export const themes = {
  light: {
    colors: {
      ground: "#ffffff",
      card: "#ffffff",
      text: "#1b1f27",
      muted: "#575a60",
      "leads-to": "#323a4a",
      "bears-on": "#5b6475",
      "relation-sample": "#646c7c",
      error: "#e51400",
      warning: "#a87400",
      information: "#1a75e0",
    },
    hue: "light",
    grey: "#5b6475",
    shares: { ...shares, tint: 0.065, bar: 0.75 },
    core: { filled: true, text: ["#ffffff", "#1b1f27"], caption: 0.78 },
    edges: usualEdges,
    contrast: usualContrast,
  },
  dark: {
    colors: {
      ground: "#1e1e1e",
      card: "#26282c",
      text: "#e8eaed",
      muted: "#a9aeb8",
      "leads-to": "#d0d5de",
      "bears-on": "#a5acba",
      "relation-sample": "#99a1b0",
      error: "#f14c4c",
      warning: "#cca700",
      information: "#3794ff",
    },
    hue: "dark",
    grey: "#a5acba",
    shares: { ...shares, tint: 0.1, bar: 0.75 },
    core: { filled: true, text: ["#141b2b", "#ffffff"], caption: 0.78 },
    edges: usualEdges,
    contrast: usualContrast,
  },
  // The colours of VS Code's high contrast themes.
  "high-contrast": {
    colors: {
      ground: "#000000",
      card: "#000000",
      text: "#ffffff",
      muted: "#ffffff",
      "leads-to": "#ffffff",
      "bears-on": "#ffffff",
      "relation-sample": "#ffffff",
      error: "#f48771",
      warning: "#ffd370",
      information: "#3794ff",
    },
    hue: "high-contrast",
    grey: "#ffffff",
    shares: { ...whole, tint: 0, bar: 1 },
    instead: { "card-edge": "text", relation: "text" },
    core: { filled: false, text: ["#ffffff", "#ffffff"], caption: 1 },
    edges: highContrastEdges,
    contrast: { text: 7, edge: 4.5 },
  },
  "high-contrast-light": {
    colors: {
      ground: "#ffffff",
      card: "#ffffff",
      text: "#292929",
      muted: "#292929",
      "leads-to": "#292929",
      "bears-on": "#292929",
      "relation-sample": "#292929",
      error: "#b5200d",
      warning: "#895503",
      information: "#0f4a85",
    },
    hue: "light",
    grey: "#292929",
    shares: { ...whole, tint: 0, bar: 1 },
    instead: { "card-edge": "text", relation: "text" },
    core: { filled: false, text: ["#292929", "#292929"], caption: 1 },
    edges: highContrastEdges,
    contrast: { text: 7, edge: 4.5 },
  },
  // For a printer with black alone: what zones are is told by their edges.
  mono: {
    colors: {
      ground: "#ffffff",
      card: "#ffffff",
      text: "#000000",
      muted: "#404040",
      "leads-to": "#000000",
      "bears-on": "#000000",
      "relation-sample": "#000000",
      error: "#000000",
      warning: "#000000",
      information: "#000000",
    },
    grey: "#000000",
    shares: { ...shares, tint: 0, bar: 0.75, relation: 1 },
    core: { filled: true, text: ["#ffffff", "#000000"], caption: 0.85 },
    edges: {
      ...usualEdges,
      condition: { thickness: 1, dash: [5, 3] },
      apart: { thickness: 1, dash: [1.5, 2.5] },
    },
    contrast: usualContrast,
  },
} satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;

export const themeNames = Object.keys(themes) as ThemeName[];
