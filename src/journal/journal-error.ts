export type JournalErrorKind =
  /** Another tab holds an older version open, or the browser refuses storage here. */
  | 'blocked'
  /** The device is full. */
  | 'quota'
  /** The database was closed under us: deleted, or the journal was closed. */
  | 'closed'
  /** What was read is not what was written. */
  | 'corrupt'
  /** Its key is locked away, or was never given to whoever is signed in. */
  | 'locked'
  /** Whoever is signed in has no right to it. */
  | 'not-allowed'
  | 'unknown';

/** The one error of the journal. Elements choose words by `kind`; nothing was half-written. */
export class JournalError extends Error {
  override readonly name = 'JournalError';

  constructor(
    readonly kind: JournalErrorKind,
    options?: ErrorOptions,
  ) {
    super(`journal: ${kind}`, options);
  }

  /** Wraps what IndexedDB threw. */
  static from(cause: unknown): JournalError {
    if (cause instanceof JournalError) return cause;
    const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
    return new JournalError(kinds[name] ?? 'unknown', {cause});
  }
}

const kinds: Readonly<Record<string, JournalErrorKind>> = {
  QuotaExceededError: 'quota',
  VersionError: 'blocked',
  SecurityError: 'blocked',
  InvalidStateError: 'closed',
  TransactionInactiveError: 'closed',
  DataError: 'corrupt',
  NotReadableError: 'corrupt',
};
