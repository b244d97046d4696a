declare const brand: unique symbol;

/** A string that the compiler keeps apart from other strings. */
export type Branded<Name extends string> = string & {readonly [brand]: Name};

/** Ours and stable; the host's own id is mapped to it, since hosts change in the middle of a year. */
export type PupilKey = Branded<'PupilKey'>;
export type ClassKey = Branded<'ClassKey'>;
export type StaffId = Branded<'StaffId'>;
export type DeviceId = Branded<'DeviceId'>;
export type WaveId = Branded<'WaveId'>;
export type CaseId = Branded<'CaseId'>;
/** SHA-256 of an entry's canonical JSON, base64url: 43 characters. */
export type EntryId = Branded<'EntryId'>;
/** SHA-256 of a file's bytes, base64url: 43 characters. */
export type BlobId = Branded<'BlobId'>;
/** What an entry speaks of: `register/7b/2026-11-23/am`. */
export type SubjectKey = Branded<'SubjectKey'>;

export function isBlobId(value: unknown): value is BlobId {
  return typeof value === 'string' && /^[\w-]{43}$/.test(value);
}

/** Joins the parts of a subject. A part holds no slash: it would make two subjects look alike. */
export function subject(...parts: readonly string[]): SubjectKey {
  return parts.map((part) => part.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/') as SubjectKey;
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'; // 32 signs, none of them mistaken for another

/** @returns `length` random characters of 5 bits each; 16 (80 bits) are enough for keys that nobody must guess */
export function randomKey(length = 16): string {
  return keyFromBytes(crypto.getRandomValues(new Uint8Array(length)));
}

/** @returns one character for each byte; equal bytes give equal keys */
export function keyFromBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
}
