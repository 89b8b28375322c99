import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawCutting } from './cutting.ts';
import { drawPotted } from './potted.ts';
import { drawSeedling } from './seedling.ts';
import { drawPacket, drawSeeds } from './seeds.ts';
import { drawPressedSprig } from './sprig.ts';
import { drawTray } from './tray.ts';

/** The ways to draw plants and seeds. */
export const PLANT: Compositions = [
  { words: ['CLONE', 'TEEN', 'PLANT'], draw: drawPotted },
  { words: ['CLONE', 'CUTTING'], draw: drawCutting },
  { words: ['SEEDLING'], draw: drawSeedling },
  { words: ['SEEDS', 'SEED PACK'], draw: drawSeeds },
  { words: ['SEEDS', 'SEED PACK', 'AUTOFLOWER', 'FEMINIZED'], draw: drawPacket },
  { words: ['CUTTING', 'MOTHER'], draw: drawPressedSprig },
  { words: ['CLONE', 'TRAY'], draw: drawTray },
];
