/**
 * What a test file opens in its set-up and must close, and what is looked at after each of its tests. Vitest quietly forgets an `afterAll` or an
 * `afterEach` that a running `beforeAll` registers; `setup.ts` calls these for every file.
 */
const closings: (() => unknown)[] = [];
const checks: (() => unknown)[] = [];

/** Closes with the test file; what was opened last is closed first. */
export const atEnd = (close: () => unknown) => void closings.push(close);

/** Looked at after each test of the file. */
export const afterEachTest = (check: () => unknown) => void checks.push(check);

export async function lookAround() {
  for (const check of checks) await check();
}

export async function closeAll() {
  checks.length = 0;
  for (const close of closings.splice(0).reverse()) await close();
}
