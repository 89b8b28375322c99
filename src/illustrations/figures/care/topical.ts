import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawBalm } from './balm.ts';
import { drawJar } from './cream-jar.ts';
import { drawPatch } from './patch.ts';
import { drawPump } from './pump.ts';
import { drawStick } from './stick.ts';
import { drawTube } from './tube.ts';

/** The ways to draw topicals. */
export const TOPICAL: Compositions = [
  { words: ['CREAM', 'JAR', 'BUTTER', 'SCRUB', 'SALVE', 'BATH'], draw: drawJar },
  { words: ['TUBE', 'GEL', 'LUBRICANT', 'CREAM', 'OINTMENT'], draw: drawTube },
  { words: ['PATCH', 'TRANSDERMAL'], draw: drawPatch },
  { words: ['BALM', 'SALVE', 'RUB'], draw: drawBalm },
  { words: ['LOTION', 'SOAP', 'MASSAGE', 'OIL', 'WASH'], draw: drawPump },
  { words: ['STICK', 'ROLL'], draw: drawStick },
];
