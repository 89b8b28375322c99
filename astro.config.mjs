// Editors and `astro check` read this file. The `herbarium` command hands Astro the same settings with a store's snapshot.
import { createAstroConfig } from '#run/render/astro-config.ts';

export default createAstroConfig({
  rootDirectory: import.meta.dirname,
  outDirectory: `${import.meta.dirname}/dist`,
  cacheDirectory: `${import.meta.dirname}/.herbarium/astro`,
  pictureDirectory: `${import.meta.dirname}/.herbarium/pictures`,
  linkCardDirectory: `${import.meta.dirname}/.herbarium/link-cards`,
});
