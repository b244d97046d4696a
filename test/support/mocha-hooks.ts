import fc from 'fast-check';
import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import process from 'node:process';
import type {Context} from 'mocha';
import {testSeed} from './test-seed.js';

fc.configureGlobal({seed: testSeed});

const files = new Map<string, {passed: number; failed: number}>();

/** Counts by file what passed and failed, for whoever tries the failed ones again. */
export const mochaHooks = {
  afterEach(this: Context): void {
    const {file, state} = this.currentTest ?? {};
    if (!file || (state !== 'passed' && state !== 'failed')) return;
    const counts = files.get(file) ?? {passed: 0, failed: 0};
    counts[state] += 1;
    files.set(file, counts);
  },
  afterAll(): void {
    const path = process.env['COUNTS_FILE'];
    const failed = [...files].filter(([, counts]) => counts.failed > 0);
    if (!path || failed.length === 0) return;
    const named = failed.map(([file, counts]) => ({file: relative(process.cwd(), file), ...counts}));
    writeFileSync(path, JSON.stringify(named));
  },
};
