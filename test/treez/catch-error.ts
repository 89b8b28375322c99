import { HerbariumError } from '#platform/errors/error.ts';

/** The error that a promise ends with; fails the test if there is none, or it is not one of ours. */
export async function catchError(promise: Promise<unknown>): Promise<HerbariumError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof HerbariumError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
