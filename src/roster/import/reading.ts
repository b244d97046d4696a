import type {Refusal} from '../../kernel/refusal.js';

/** Why a file was not taken at all. */
export type FileProblem =
  | 'cancelled'
  | 'column-missing'
  | 'dates-ambiguous'
  | 'delta-bundle'
  | 'document-type'
  | 'empty-file'
  | 'file-missing'
  | 'file-too-big'
  | 'letters-lost'
  | 'no-classes'
  | 'no-pupils'
  | 'no-terms'
  | 'not-readable'
  | 'not-text'
  | 'reader-missing'
  | 'records-damaged'
  | 'spreadsheet'
  | 'too-many-rows'
  | 'unknown-file'
  | 'workbook-damaged'
  | 'workbook-locked'
  | 'zip-damaged'
  | 'zip-encrypted'
  | 'zip-too-big';

export type FileRefusal = Refusal<FileProblem>;

/** How a long reading stays polite to its page. */
export interface Reading {
  /** Lets the page paint and hear; called between slices of work. */
  readonly pause: () => Promise<void>;
  /** @param share 0 to 1 */
  readonly progress: (share: number) => void;
  readonly isCancelled: () => boolean;
}

/** For tests and tools that have no page. */
export const hurried: Reading = {
  pause: () => Promise.resolve(),
  progress: () => undefined,
  isCancelled: () => false,
};
