import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is kept of a font. */
export interface Subset {
  /** Code points; those that the font lacks are left out. */
  characters: Iterable<number>;
  /** On the weight axis: the least and the most, or one weight for a font that no longer varies. */
  weights: readonly [least: number, most: number] | number;
}

/** Of HarfBuzz's `hb_subset_flags_t`: leaves out movements of points that follow from those of their neighbors. */
const OPTIMIZE_DELTAS = 0x400;
/** Of `hb_subset_sets_t`. */
const NAME_IDS = 4;
const LAYOUT_FEATURES = 6;
/** Of `hb_memory_mode_t`: the bytes are ours, and stay. */
const READ_ONLY = 1;
/** Copyright, license and its address: the SIL Open Font License asks for them in every copy. */
const LICENSE_NAMES = [0, 13, 14];

/** Compiled once: each subset is made in a memory of its own, which is given back with it. */
const MODULE = new WebAssembly.Module(
  readFileSync(fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))),
);

/**
 * Takes characters and weights out of a TrueType font by HarfBuzz's own subsetter, which harfbuzzjs ships and has no functions for.
 * All layout features that concern the characters stay. The same font and subset make the same bytes.
 * @throws Error if HarfBuzz refuses the font
 */
export function subsetFont(font: Uint8Array, { characters, weights }: Subset): Uint8Array {
  const { memory, call } = instantiate();
  const address = call('malloc', font.length);
  new Uint8Array(memory.buffer).set(font, address);
  const face = call('hb_face_create', call('hb_blob_create', address, font.length, READ_ONLY, 0, 0), 0);
  const input = call('hb_subset_input_create_or_fail');
  const wanted = call('hb_subset_input_unicode_set', input);
  for (const character of characters) call('hb_set_add', wanted, character);
  for (const name of LICENSE_NAMES) call('hb_set_add', call('hb_subset_input_set', input, NAME_IDS), name);
  const features = call('hb_subset_input_set', input, LAYOUT_FEATURES);
  call('hb_set_clear', features);
  call('hb_set_invert', features);
  call('hb_subset_input_set_flags', input, OPTIMIZE_DELTAS);
  const axis = toTag('wght');
  if (typeof weights === 'number') call('hb_subset_input_pin_axis_location', input, face, axis, weights);
  else call('hb_subset_input_set_axis_range', input, face, axis, ...weights, Number.NaN);
  const subset = call('hb_subset_or_fail', face, input);
  if (subset === 0) throw new Error('HarfBuzz makes no subset of this font.');
  const blob = call('hb_face_reference_blob', subset);
  const start = call('hb_blob_get_data', blob, 0);
  return new Uint8Array(memory.buffer, start, call('hb_blob_get_length', blob)).slice();
}

function instantiate() {
  const { exports } = new WebAssembly.Instance(MODULE);
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('HarfBuzz has no memory.');
  const call = (name: string, ...args: number[]): number => {
    const run = exports[name];
    if (typeof run !== 'function') throw new Error(`HarfBuzz has no ${name}.`);
    return Number(run(...args));
  };
  call('_initialize');
  return { memory, call };
}

/** Four letters as the number that OpenType writes them as. */
function toTag(name: string): number {
  return new DataView(new TextEncoder().encode(name).buffer).getUint32(0);
}
