import process from 'node:process';

/** All chance of a run of tests follows from it: `TEST_SEED=… npx mocha …` meets again what a run met. */
export const testSeed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 30));
