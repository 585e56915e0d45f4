import { callable, instantiate, type WasmMemory, type WasmTable, type WasmType } from "./webAssembly";

/** A glyph of a run, in the font's units; the runs' glyphs stand from left to right. */
export interface Glyph {
  /** The glyph's number in the font; 0 where the font has none for the text. */
  id: number;
  /** Where the text that it stands for begins. */
  cluster: number;
  advance: number;
  x: number;
  y: number;
}

/** A step of a glyph's outline, in the font's units, upward: `M` and `L` to a point, `Q` by one control point. */
export type OutlineStep = readonly ["M" | "L" | "Q" | "C" | "Z", ...number[]];

/** A font as HarfBuzz reads it. */
export interface ShapingFont {
  /** The font's file. */
  bytes: Uint8Array;
  unitsPerEm: number;
  /** The glyphs of `text` from `start` to `end`, from left to right; the text around decides how letters join. */
  shape(text: string, start: number, end: number, rightToLeft: boolean, language?: string): Glyph[];
  outline(glyph: number): readonly OutlineStep[];
}

type Call = (...values: number[]) => number;

const leftToRightText = 4;
const rightToLeftText = 5;
const memoryMode = { readOnly: 1 };
/** How many words of 32 bits HarfBuzz gives to a glyph. */
const glyphWords = 5;

/** HarfBuzz, from its WebAssembly. */
export class HarfBuzz {
  private readonly exports: Record<string, unknown>;
  private readonly buffer: number;
  private readonly drawing: number;
  private readonly languages = new Map<string, number>();
  private steps: OutlineStep[] = [];

  private constructor(exports: Record<string, unknown>) {
    this.exports = exports;
    this.buffer = this.call("hb_buffer_create");
    this.drawing = this.call("hb_draw_funcs_create");
    this.onDrawing("move_to", "M", 2);
    this.onDrawing("line_to", "L", 2);
    this.onDrawing("quadratic_to", "Q", 4);
    this.onDrawing("cubic_to", "C", 6);
    this.onDrawing("close_path", "Z", 0);
  }

  /** Takes the bytes of `harfbuzz.wasm`. */
  static async load(bytes: Uint8Array): Promise<HarfBuzz> {
    let memory: WasmMemory | undefined;
    const nothing = () => 0;
    const failed = () => {
      throw new Error("HarfBuzz gave up");
    };
    const exports = await instantiate(bytes, {
      env: {
        _abort_js: failed,
        _setitimer_js: nothing,
        _emscripten_runtime_keepalive_clear: nothing,
        emscripten_resize_heap: (size: number) => grown(memory!, size),
      },
      wasi_snapshot_preview1: { proc_exit: failed },
    });
    memory = exports.memory as WasmMemory;
    (exports.__wasm_call_ctors as Call)();
    return new HarfBuzz(exports);
  }

  /** Takes the bytes of a TrueType or OpenType font. */
  font(bytes: Uint8Array): ShapingFont {
    const place = this.call("malloc", bytes.length);
    this.bytes.set(bytes, place);
    const blob = this.call("hb_blob_create", place, bytes.length, memoryMode.readOnly, 0, 0);
    const face = this.call("hb_face_create", blob, 0);
    const font = this.call("hb_font_create", face);
    const outlines = new Map<number, readonly OutlineStep[]>();
    return {
      bytes,
      unitsPerEm: this.call("hb_face_get_upem", face),
      shape: (text, start, end, rightToLeft, language) =>
        this.shape(font, text, start, end, rightToLeft, language),
      outline: (glyph) => {
        let steps = outlines.get(glyph);
        if (!steps) {
          steps = this.outline(font, glyph);
          outlines.set(glyph, steps);
        }
        return steps;
      },
    };
  }

  private shape(
    font: number,
    text: string,
    start: number,
    end: number,
    rightToLeft: boolean,
    language?: string,
  ): Glyph[] {
    const place = this.call("malloc", Math.max(2, text.length * 2));
    const units = new Uint16Array(this.memory.buffer, place, text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    this.call("hb_buffer_reset", this.buffer);
    this.call("hb_buffer_add_utf16", this.buffer, place, text.length, start, end - start);
    this.call("free", place);
    this.call("hb_buffer_set_direction", this.buffer, rightToLeft ? rightToLeftText : leftToRightText);
    if (language) this.call("hb_buffer_set_language", this.buffer, this.languageOf(language));
    this.call("hb_buffer_guess_segment_properties", this.buffer);
    this.call("hb_shape", font, this.buffer, 0, 0);
    return this.glyphs();
  }

  private glyphs(): Glyph[] {
    const length = this.call("hb_buffer_get_length", this.buffer);
    if (length === 0) return [];
    const infoPlace = this.call("hb_buffer_get_glyph_infos", this.buffer, 0);
    const positionPlace = this.call("hb_buffer_get_glyph_positions", this.buffer, 0);
    const infos = new Uint32Array(this.memory.buffer, infoPlace, length * glyphWords);
    const positions = new Int32Array(this.memory.buffer, positionPlace, length * glyphWords);
    return Array.from({ length }, (_, index) => {
      const at = index * glyphWords;
      const [advance, , x, y] = positions.subarray(at, at + 4) as unknown as number[];
      return { id: infos[at]!, cluster: infos[at + 2]!, advance: advance!, x: x!, y: y! };
    });
  }

  private outline(font: number, glyph: number): readonly OutlineStep[] {
    this.steps = [];
    this.call("hb_font_draw_glyph", font, glyph, this.drawing, 0);
    return this.steps;
  }

  /** Has HarfBuzz tell of a kind of step with as many numbers. */
  private onDrawing(name: string, letter: OutlineStep[0], numbers: number): void {
    const parameters: WasmType[] = ["i32", "i32", "i32", ...Array<WasmType>(numbers).fill("f32"), "i32"];
    const table = this.exports.__indirect_function_table as WasmTable;
    const slot = table.grow(1);
    const take = (...values: number[]) => void this.steps.push([letter, ...values.slice(3, 3 + numbers)]);
    table.set(slot, callable(parameters, take));
    this.call(`hb_draw_funcs_set_${name}_func`, this.drawing, slot, 0, 0);
  }

  private languageOf(tag: string): number {
    let language = this.languages.get(tag);
    if (language === undefined) {
      const ascii = /^[\x21-\x7e]*$/.test(tag) ? tag : "und";
      const place = this.call("malloc", ascii.length + 1);
      this.bytes.set(
        [...ascii, "\0"].map((letter) => letter.charCodeAt(0)),
        place,
      );
      language = this.call("hb_language_from_string", place, ascii.length);
      this.call("free", place);
      this.languages.set(tag, language);
    }
    return language;
  }

  private call(name: string, ...values: number[]): number {
    return (this.exports[name] as Call)(...values);
  }

  // Both are asked for anew each time: when the memory grows, the buffer is another one.

  private get memory(): WasmMemory {
    return this.exports.memory as WasmMemory;
  }

  private get bytes(): Uint8Array {
    return new Uint8Array(this.memory.buffer);
  }
}

const pageSize = 65536;

function grown(memory: WasmMemory, size: number): number {
  try {
    // A little more than is asked for, so that a long text does not grow it a page at a time.
    const wanted = Math.max(size, memory.buffer.byteLength * 1.2);
    memory.grow(Math.ceil((wanted - memory.buffer.byteLength) / pageSize));
    return 1;
  } catch {
    return 0;
  }
}
