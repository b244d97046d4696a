import {fromBase64Url, toBase64Url} from '../kernel/base64url.js';
import {isFields, isNumber, isText} from '../kernel/guards.js';

/**
 * A text sealed to a passphrase, as a file that can be handed to anybody. AES-256-GCM under a key that PBKDF2 makes of
 * the passphrase; all that a reader needs but the passphrase stands in the file in plain words, so that another program
 * can open it too. See docs/sharing.md.
 */
interface SealedFile {
  readonly pana: 'sealed file';
  readonly version: 1;
  readonly kdf: 'PBKDF2-HMAC-SHA-256';
  readonly rounds: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly nonce: string;
  /** Tells a wrong passphrase from an altered content; of no use to who guesses but what the content itself is. */
  readonly check: string;
  readonly sealed: string;
}

/** OWASP's Password Storage Cheat Sheet asks for at least 600,000 rounds of PBKDF2 with SHA-256. */
export const sealedRounds = 600_000;
/** Beyond this a hostile file could keep a device busy for minutes. */
const mostRounds = 10_000_000;
/** The largest file that is read, in characters. */
export const largestSealedFile = 8_000_000;

/** The content's length is rounded up to this many bytes: a file's size does not tell how much was shared. */
const block = 4096;

export type OpenProblem =
  /** None of these files, or so damaged that nothing can be told. */
  | 'no-file'
  /** Made by a later Pana. */
  | 'later-version'
  /** A part is missing or was changed on the way: its own sum does not fit. */
  | 'damaged'
  | 'wrong-passphrase'
  /** The passphrase is right, and the content is not what was sealed. */
  | 'altered';

/** @returns the file's text: JSON with a sum of all before it */
export async function sealFile(text: string, passphrase: string): Promise<string> {
  const [salt, nonce] = [random(16), random(12)];
  const {key, check} = await keysOf(passphrase, salt, sealedRounds);
  const head = headOf({rounds: sealedRounds, salt: toBase64Url(salt), nonce: toBase64Url(nonce), check});
  const parameters = {name: 'AES-GCM', iv: nonce, additionalData: utf8.encode(JSON.stringify(head))};
  const sealed = await crypto.subtle.encrypt(parameters, key, padded(text));
  const file = {...head, sealed: toBase64Url(new Uint8Array(sealed))};
  return JSON.stringify({...file, sum: await sumOf(file)});
}

/** @returns the text, or why it cannot be read; never throws for what lies in a file */
export async function openFile(
  file: string,
  passphrase: string,
): Promise<{readonly text: string} | {readonly problem: OpenProblem}> {
  const read = await readFile(file);
  if ('problem' in read) return read;
  const {sealed, ...head} = read;
  const {key, check} = await keysOf(passphrase, fromBase64Url(head.salt), head.rounds);
  if (check !== head.check) return {problem: 'wrong-passphrase'};
  const additionalData = utf8.encode(JSON.stringify(headOf(head)));
  try {
    const parameters = {name: 'AES-GCM', iv: fromBase64Url(head.nonce), additionalData};
    return {
      text: unpadded(new Uint8Array(await crypto.subtle.decrypt(parameters, key, fromBase64Url(sealed)))),
    };
  } catch {
    return {problem: 'altered'};
  }
}

/** Upper and lower case, gaps and hyphens, е and ё are one: passphrases are read out on the telephone. */
export function plainPassphrase(passphrase: string): string {
  return passphrase
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}

async function readFile(text: string): Promise<SealedFile | {readonly problem: OpenProblem}> {
  const value = text.length > largestSealedFile ? undefined : parsed(text);
  if (!isFields(value) || value['pana'] !== 'sealed file') return {problem: 'no-file'};
  if (isNumber(value['version']) && value['version'] > 1) return {problem: 'later-version'};
  const {sum, ...file} = value;
  if (sum !== (await sumOf(file)) || !isSealedFile(file)) return {problem: 'damaged'};
  return file;
}

function isSealedFile(value: unknown): value is SealedFile {
  return (
    isFields(value) &&
    value['version'] === 1 &&
    value['kdf'] === 'PBKDF2-HMAC-SHA-256' &&
    value['cipher'] === 'AES-256-GCM' &&
    isNumber(value['rounds']) &&
    Number.isInteger(value['rounds']) &&
    value['rounds'] >= sealedRounds &&
    value['rounds'] <= mostRounds &&
    isText(value['check']) &&
    bytesIn(value['salt']) === 16 &&
    bytesIn(value['nonce']) === 12 &&
    bytesIn(value['sealed']) > 16
  );
}

function headOf({
  rounds,
  salt,
  nonce,
  check,
}: Pick<SealedFile, 'rounds' | 'salt' | 'nonce' | 'check'>): Omit<SealedFile, 'sealed'> {
  const names = {pana: 'sealed file', version: 1, kdf: 'PBKDF2-HMAC-SHA-256', cipher: 'AES-256-GCM'} as const;
  return {...names, rounds, salt, nonce, check};
}

/** One stretch of the passphrase, and two keys of it that say nothing of each other. */
async function keysOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<{readonly key: CryptoKey; readonly check: string}> {
  const typed = utf8.encode(plainPassphrase(passphrase));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const stretched = await crypto.subtle.deriveBits(
    {name: 'PBKDF2', hash: 'SHA-256', salt, iterations},
    base,
    256,
  );
  const root = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const use = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8.encode(info),
  });
  const aes = {name: 'AES-GCM', length: 256};
  const key = await crypto.subtle.deriveKey(use('pana sealed file content'), root, aes, false, [
    'encrypt',
    'decrypt',
  ]);
  const check = await crypto.subtle.deriveBits(use('pana sealed file check'), root, 128);
  return {key, check: toBase64Url(new Uint8Array(check))};
}

/** Over names and values in the order of the file: against accidents, not against people. */
async function sumOf(file: object): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(JSON.stringify(file)))),
  );
}

function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = utf8.encode(text);
  const plain = new Uint8Array(Math.ceil((bytes.length + 4) / block) * block);
  new DataView(plain.buffer).setUint32(0, bytes.length);
  plain.set(bytes, 4);
  return plain;
}

function unpadded(plain: Uint8Array): string {
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  return new TextDecoder('utf-8', {fatal: true}).decode(plain.subarray(4, 4 + length));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bytesIn(value: unknown): number {
  try {
    return isText(value) ? fromBase64Url(value).length : 0;
  } catch {
    return 0;
  }
}

function random(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

const utf8 = new TextEncoder();
