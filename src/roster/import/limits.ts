/**
 * What a file may cost before it is refused. A whole school's year as OneRoster is about 1 MB packed; the bounds leave
 * ten times that and keep a phone alive. They hold against headers that lie: what is counted is what came out.
 */
export interface Limits {
  /** Bytes of a chosen file. */
  readonly fileBytes: number;
  /** Bytes of all files of a zip together, unpacked. */
  readonly unpackedBytes: number;
  /** Bytes of one file of a zip, unpacked. */
  readonly entryBytes: number;
  /** Unpacked to packed. Tables of a school reach 40 : 1, bombs begin at 1,000 : 1. */
  readonly ratio: number;
  /** Below so many unpacked bytes the ratio is no danger. */
  readonly ratioFrom: number;
  readonly entries: number;
  readonly rows: number;
  /** Characters of one cell. */
  readonly cell: number;
}

export const limits: Limits = {
  fileBytes: 20_000_000,
  unpackedBytes: 200_000_000,
  entryBytes: 100_000_000,
  ratio: 200,
  ratioFrom: 1_000_000,
  entries: 64,
  rows: 1_000_000,
  cell: 10_000,
};
