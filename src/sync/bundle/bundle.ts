import type {EntryLedger} from '../../journal/entry.js';
import {isEntry, type StoredEntry} from '../../journal/entry.js';
import {erased} from '../../journal/erasure.js';
import {readLedgerFile, writeLedgerFile} from '../../journal/ledger-file.js';
import type {LedgerContent} from '../../journal/replica.js';
import {fromBase64Url, toBase64Url} from '../../kernel/base64url.js';
import {isArrayOf, isFields, isNumber, isText} from '../../kernel/guards.js';
import type {Stamp} from '../../kernel/stamp.js';
import {openFile, sealFile, type OpenProblem} from '../../vault/sealed-file.js';
import {gunzip, gzip} from './gzip.js';

/** Ledgers as they lay on the device that wrote the bundle. */
export type Bundle = Partial<Readonly<Record<EntryLedger, readonly StoredEntry[]>>>;

/** `no-bundle`: it opens, and holds something else. */
export type BundleProblem = OpenProblem | 'no-bundle';

export type OpenedBundle =
  | {
      readonly bundle: Bundle;
      /** Lines of which nothing can be made, and lines that are not there: the rest is as good as without them. */
      readonly lost: number;
    }
  | {readonly problem: BundleProblem};

export interface BundleOptions {
  /**
   * What says of itself that it is older is left out. Erasures never are, nor what is sealed and says nothing of its time.
   * Clocks of devices are wrong: without it everything goes, and that is safe to repeat.
   */
  readonly since?: Stamp;
}

const mark = 'pana-bundle';
const version = 1;
/** A year of a school of 1,000 pupils is a tenth of it. */
const mostCharacters = 300_000_000;

/** @returns a file that opens with the passphrase, to be carried to another device */
export async function writeBundle(
  ledgers: readonly LedgerContent[],
  passphrase: string,
  options?: BundleOptions,
): Promise<string> {
  return sealFile(await packBundle(ledgers, options), passphrase);
}

/** Never throws for what lies in a file. What the entries say is judged by whoever takes them in. */
export async function openBundle(file: string, passphrase: string): Promise<OpenedBundle> {
  const opened = await openFile(file, passphrase);
  return 'problem' in opened ? opened : unpackBundle(opened.text);
}

/** What is inside the seal: whoever writes it anywhere seals it first. */
export async function packBundle(
  ledgers: readonly LedgerContent[],
  {since}: BundleOptions = {},
): Promise<string> {
  const files = ledgers.map((content) => {
    const entries = content.entries.filter((entry) => since === undefined || isWanted(entry, since));
    return writeLedgerFile({ledger: content.ledger, entries, traces: []});
  });
  return toBase64Url(await gzip(JSON.stringify({mark, version, ledgers: files})));
}

export async function unpackBundle(text: string): Promise<OpenedBundle> {
  const value = parsed(await unpacked(text));
  if (!isFields(value) || value['mark'] !== mark) return {problem: 'no-bundle'};
  if (isNumber(value['version']) && value['version'] > version) return {problem: 'later-version'};
  if (!isArrayOf(value['ledgers'], isText)) return {problem: 'no-bundle'};
  const bundle: Partial<Record<EntryLedger, readonly StoredEntry[]>> = {};
  let lost = 0;
  for (const text of value['ledgers']) {
    const read = readLedgerFile(text);
    if (typeof read === 'string') return {problem: read === 'newer-version' ? 'later-version' : 'no-bundle'};
    bundle[read.ledger] = [...(bundle[read.ledger] ?? []), ...read.entries];
    lost += read.garbled.length + Math.max(0, read.absent);
  }
  return {bundle, lost};
}

function isWanted({content}: StoredEntry, since: Stamp): boolean {
  return !isEntry(content) || content.kind === erased.name || content.at >= since;
}

async function unpacked(text: string): Promise<string> {
  try {
    return (await gunzip(fromBase64Url(text), mostCharacters)) ?? '';
  } catch {
    return '';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
