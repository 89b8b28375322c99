import type { Random } from '#illustrations/drawing/random.ts';
import { findCategoryId } from '#menu/model/category.ts';
import type { StrainType } from '#menu/model/strain.ts';
import type { PictureFault, PictureSpec } from '../pictures/render-picture.ts';
import type { Classification } from './categories/assortment.ts';
import { getLineKey, type Line } from './line.ts';
import { createSeededRandom } from './seeded-random.ts';
import { createStableId } from './stable-id.ts';

/** Lines whose picture is not what it should be. */
const FAULT_BY_LINE: Readonly<Record<string, PictureFault>> = {
  'FLOWER/Fenwick Row/Clothesline': 'missing',
  'PREROLL/Matchwood/Aspen': 'missing',
  'CARTRIDGE/Lampblack/Woad': 'missing',
  'EDIBLE/Copper Pan/Dark Bar, Coffee': 'missing',
  'TOPICAL/Wool & Wax/Cold Cream': 'missing',
  'FLOWER/Hill & Harrow/Headland': 'slow',
  'EXTRACT/Pitch & Pine/Window Seat': 'slow',
  'BEVERAGE/Tonic & Tide/Grapefruit Tonic': 'html',
  'CARTRIDGE/Northlight/Easel': 'truncated',
};

/** The line whose picture is addressed as older pictures are: with a slash that is encoded already. */
const LINE_WITH_ENCODED_SLASH = 'FLOWER/Saltmarsh/Harbour Fog';

const STRAIN_TYPE_BY_CLASSIFICATION: Readonly<Record<Exclude<Classification, null>, StrainType>> = {
  SATIVA: 'sativa',
  'S/I': 'sativa-hybrid',
  HYBRID: 'hybrid',
  'I/S': 'indica-hybrid',
  INDICA: 'indica',
  KUSH: 'kush',
  CBD: 'cbd',
};

/** The pictures of a line, the primary one first: none for a twelfth of them, two for some. */
export function createLinePictures(line: Line, seed: string): PictureSpec[] {
  const key = getLineKey(line);
  const random = createSeededRandom(`${seed}/pictures/${key}`);
  const fault = FAULT_BY_LINE[key];
  const isPlain = fault !== undefined || line.description !== undefined || key === LINE_WITH_ENCODED_SLASH;
  if (!isPlain && random.chance(0.085)) return [];
  const first = createSpec(line, seed, 1, isPlain ? 'portrait' : pickShape(random), random);
  if (fault) return [{ ...first, format: 'jpeg', fault }];
  if (isPlain || !random.chance(0.06)) return [first];
  return [first, createSpec(line, seed, 2, 'square', random)];
}

function createSpec(
  line: Line,
  seed: string,
  number: number,
  shape: PictureSpec['shape'],
  random: Random,
): PictureSpec {
  const key = getLineKey(line);
  const { classification, subtype } = line;
  return {
    path: createPath(key, `${seed}/picture/${key}/${number}`, seed),
    category: findCategoryId(line.category) ?? 'other',
    seed: number === 1 ? `${line.brand} ${line.name}` : `${line.brand} ${line.name} ${number}`,
    subtype,
    ...(classification && { strainType: STRAIN_TYPE_BY_CLASSIFICATION[classification] }),
    shape,
    format: random.chance(0.12) ? 'png' : 'jpeg',
  };
}

function createPath(key: string, idText: string, seed: string): string {
  const id = createStableId(idText);
  const store = createStableId(`${seed}/organization`);
  if (key === LINE_WITH_ENCODED_SLASH) return `/media/product%2F${store}_${id}_null_26-06-19-12-46-10`;
  return `/media/${store}/${id}`;
}

function pickShape(random: Random): PictureSpec['shape'] {
  const share = random.next();
  if (share < 0.07) return 'square';
  return share < 0.12 ? 'landscape' : 'portrait';
}
