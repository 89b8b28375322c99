import { inject } from 'vitest';
import type { ArrivedSetup } from './build-demo.ts';

let awaited: Promise<{ browserPath: string }> | undefined;

/**
 * Waits until the demo store is built and a browser found: as long as that takes.
 * @throws Error that says why one of them is not to be had
 */
export function awaitSetup(): Promise<{ browserPath: string }> {
  awaited ??= ask();
  return awaited;
}

async function ask(): Promise<{ browserPath: string }> {
  const response = await fetch(inject('setupUrl'));
  const arrived: ArrivedSetup = await response.json();
  if ('failure' in arrived) throw new Error(arrived.failure);
  return arrived;
}
