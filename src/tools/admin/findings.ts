/** What one try brought. */
export interface Finding {
  readonly tried: string;
  readonly ok: boolean;
  /** What came back. */
  readonly came: string;
  /** Why it matters, where it is wrong. */
  readonly means: string;
  readonly mend: string;
}

/** Wrong ones with all that is known of them; right ones as one line each. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const wrong = findings.filter(({ok}) => !ok);
  return [
    ...findings.filter(({ok}) => ok).map(({tried}) => `ok     ${tried}`),
    ...wrong.flatMap(({tried, came, means, mend}) => [
      `WRONG  ${tried}`,
      `       came back: ${came}`,
      `       it means:  ${means}`,
      `       to do:     ${mend}`,
    ]),
    `${findings.length} tried, ${wrong.length} wrong`,
  ];
}
