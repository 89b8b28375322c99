// Makes the fonts that every page loads anew, after a package of a font or of a tool has changed:
//   npm run fonts
import { writeFileSync } from 'node:fs';
import { buildPageFont, PAGE_FONTS, toFontFile } from './page-fonts.ts';

for (const font of PAGE_FONTS) {
  const bytes = await buildPageFont(font);
  writeFileSync(toFontFile(font), bytes);
  console.log(`${toFontFile(font)}: ${bytes.length} bytes`);
}
