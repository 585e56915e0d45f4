// The part of WebAssembly that is used here: it is there in Node and in every browser, but among neither's types.

export interface WasmMemory {
  buffer: ArrayBuffer;
  grow(pages: number): number;
}

export interface WasmTable {
  grow(slots: number): number;
  set(slot: number, entry: unknown): void;
}

interface Wasm {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
}

const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;

/** Instantiates a module and gives what it exports. */
export async function instantiate(bytes: Uint8Array, imports: object): Promise<Record<string, unknown>> {
  return (await wasm.instantiate(bytes, imports)).instance.exports;
}

/** The types of a function's parameters, as a module writes them down. */
export type WasmType = "i32" | "f32";

const typeBytes: Record<WasmType, number> = { i32: 0x7f, f32: 0x7d };

/** A JavaScript function as one that WebAssembly can call: a table takes only functions that a module exports. */
export function callable(parameters: readonly WasmType[], run: (...values: number[]) => void): unknown {
  const types = [1, 0x60, parameters.length, ...parameters.map((type) => typeBytes[type]), 0];
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  // One type, one function imported as e.f, the same function exported as f.
  const sections = [1, types.length, ...types, 2, 7, 1, 1, 0x65, 1, 0x66, 0, 0, 7, 5, 1, 1, 0x66, 0, 0];
  const module = new wasm.Module(new Uint8Array([...header, ...sections]));
  return new wasm.Instance(module, { e: { f: run } }).exports.f;
}
