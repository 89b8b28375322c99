/** Resolves in a later task: until then the browser answers keys and presses. Unlike a frame, it comes to pages that are not seen, too. */
export const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done));
