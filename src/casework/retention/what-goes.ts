import {erasureReasons, type ErasureReason} from '../../kernel/erasable.js';
import type {Stamp} from '../../kernel/stamp.js';
import type {CaseRemains} from './erase-case.js';

/** What a person calls the entries of a case, for whoever is about to erase it. */
export const goneParts = [
  'course',
  'notes',
  'talks',
  'plan',
  'people',
  'files',
  'consent',
  'shared',
  'own-file',
  'looks',
  'other',
] as const;
export type GonePart = (typeof goneParts)[number];

const kindsOf: Readonly<Partial<Record<GonePart, readonly string[]>>> = {
  course: [
    'case-opened',
    'flags-joined',
    'risk-set',
    'case-step',
    'approval-asked',
    'approval-answered',
    'lead-set',
    'end-view',
    'end-help',
    'case-held',
    'exploitation-confirmed',
  ],
  notes: ['note-written', 'contact-made', 'item-hidden', 'audience-set'],
  talks: [
    'interview-begun',
    'interview-answered',
    'interview-heard',
    'interview-finished',
    'work-status-proposed',
    'work-status-decided',
  ],
  plan: ['goal-set', 'action-set', 'safety-plan-set'],
  people: ['person-kept', 'adult-named', 'incident-joined'],
  files: ['file-attached'],
  consent: ['consent-set', 'child-view-set', 'withheld-set', 'consent-overridden'],
  shared: [
    'referral-sent',
    'referral-answered',
    'transfer-asked',
    'transfer-answered',
    'document-made',
    'htcds-received',
  ],
  'own-file': ['own-file-shown', 'correction-asked', 'correction-answered'],
  looks: ['case-read'],
};

const partOf: ReadonlyMap<string, GonePart> = new Map(
  goneParts.flatMap((part) => (kindsOf[part] ?? []).map((kind) => [`casework/${kind}`, part] as const)),
);

/** What goes with a case, in numbers. */
export interface WhatGoes {
  /** Entries by what they are, those that others replaced included; in a fixed order and none of nothing. */
  readonly parts: readonly {readonly part: GonePart; readonly count: number}[];
  readonly files: number;
  readonly handed: number;
  /** Concerns and requests for contact. */
  readonly told: number;
  /** The sealed letters in which these came. */
  readonly envelopes: number;
  readonly incidents: number;
  /** Looks at flags, whose words go and which stay themselves. */
  readonly flags: number;
}

/** @returns what would be erased, so that nobody confirms more than they read */
export function whatGoes({entries, handed, told, incidents, flags, files}: CaseRemains): WhatGoes {
  const counts = new Map<GonePart, number>();
  for (const {kind} of entries) {
    // A look at a flag is written anew without its words, and is named apart.
    if (kind === 'signals/flag-triaged') continue;
    const part = partOf.get(kind) ?? 'other';
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return {
    parts: goneParts.flatMap((part) => {
      const count = counts.get(part);
      return count ? [{part, count}] : [];
    }),
    files,
    handed: handed.length,
    told: told.length,
    envelopes: new Set(told.flatMap(({envelopes}) => envelopes)).size,
    incidents: incidents.length,
    flags: flags.length,
  };
}

/** What a certificate says of when and why. */
interface Erased {
  readonly at: Stamp;
  readonly reason: ErasureReason;
}

/** Cases erased in one calendar year. */
export interface ErasedYear {
  readonly year: string;
  readonly cases: number;
  readonly reasons: readonly {readonly reason: ErasureReason; readonly cases: number}[];
}

/** @returns the latest year first, each reason that occurred */
export function erasedYears(certificates: readonly Erased[]): readonly ErasedYear[] {
  const years = [...new Set(certificates.map(yearOf))].sort().reverse();
  return years.map((year) => {
    const own = certificates.filter((one) => yearOf(one) === year);
    const reasons = erasureReasons.flatMap((reason) => {
      const cases = own.filter((one) => one.reason === reason).length;
      return cases > 0 ? [{reason, cases}] : [];
    });
    return {year, cases: own.length, reasons};
  });
}

function yearOf({at}: Erased): string {
  return at.slice(0, 4);
}
