#!/usr/bin/env node
import {readFile} from 'node:fs/promises';
import process from 'node:process';
import {knownKinds} from '../host/audit/known-kinds.js';
import {checkLedger} from '../journal/ledger-check.js';
import {readLedgerFile} from '../journal/ledger-file.js';
import {auditLines, isWhole} from './audit-words.js';

// pana-audit FILE: checks a ledger that was saved as a file. Exit code 0: whole; 1: something is wrong; 2: it cannot be read.
// Names, kinds and places are printed, and nothing that anybody wrote about a child.

const [path, ...rest] = process.argv.slice(2);
process.exitCode = path !== undefined && rest.length === 0 ? await audit(path) : usage();

function usage(): number {
  console.error(
    'usage: pana-audit FILE\n\nFILE is a ledger as the care team saves it: one line of JSON for each entry.',
  );
  return 2;
}

async function audit(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    console.error(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  if (text === undefined) return 2;
  const read = readLedgerFile(text);
  if (typeof read === 'string') {
    console.error(
      read === 'newer-version'
        ? `${file} was saved by a newer Pana. Check it with that version.`
        : `${file} is not a ledger that Pana saved: its first line does not say so.`,
    );
    return 2;
  }
  const garbled = read.garbled.map((line) => `line ${String(line)}`);
  const report = checkLedger({...read, garbled, kinds: knownKinds});
  process.stdout.write(`${auditLines(read, report).join('\n')}\n`);
  return isWhole(read, report) ? 0 : 1;
}
