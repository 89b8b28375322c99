import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** Lets the development server show product pictures from the picture cache; a build gets them copied in. */
export function servePictures(pictureDirectory: string): AstroIntegration {
  return {
    name: 'herbarium:pictures',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pictures', sirv(join(pictureDirectory, 'pictures'), { dev: true }));
      },
    },
  };
}
