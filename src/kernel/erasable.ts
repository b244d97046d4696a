import {isFields, isText, type Fields} from './guards.js';
import {subject, type SubjectKey} from './ids.js';

/** Why something was erased: its time was over, it is needed no more, the family asked for it, or it was opened by mistake. */
export const erasureReasons = ['expired', 'not-needed', 'asked', 'by-mistake'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What an erasure of one scope may take. */
interface Erasable {
  /** The one ledger that it takes from. */
  readonly ledger: 'care' | 'school';
  readonly kinds: readonly string[];
  /** What an entry belongs to by its own words, where views read it by these. Else it belongs to what it is filed under. */
  readonly ownerOf?: (body: Fields) => SubjectKey | undefined;
}

const ofCase = [
  'case-opened',
  'flags-joined',
  'risk-set',
  'note-written',
  'contact-made',
  'person-kept',
  'file-attached',
  'item-hidden',
  'audience-set',
  'incident-joined',
  'adult-named',
  'goal-set',
  'action-set',
  'safety-plan-set',
  'approval-asked',
  'approval-answered',
  'case-step',
  'htcds-received',
  'exploitation-confirmed',
  'document-made',
  'consent-set',
  'child-view-set',
  'withheld-set',
  'consent-overridden',
  'referral-sent',
  'referral-answered',
  'transfer-asked',
  'transfer-answered',
  'lead-set',
  'own-file-shown',
  'correction-asked',
  'correction-answered',
  'interview-begun',
  'interview-answered',
  'interview-heard',
  'interview-finished',
  'work-status-proposed',
  'work-status-decided',
  'end-view',
  'end-help',
  'case-held',
  'case-read',
].map((name) => `casework/${name}`);

/**
 * The kinds of entry that may ever be erased, by the first word of what they belong to. A kind that is not here can not be
 * erased by any entry, whoever wrote it. Here and not in the rooms, so that a device that has not loaded a room yet
 * decides as one that has.
 */
const erasables: ReadonlyMap<string, Erasable> = new Map<string, Erasable>([
  [
    'wave',
    {
      ledger: 'care',
      kinds: [
        'survey/wave-keys',
        'survey/tickets-issued',
        'survey/wave-closed',
        'survey/texts-opened',
        'survey/texts-read',
      ],
    },
  ],
  // To which group of an attribute each pupil belongs: a school that stops its audit keeps none of it.
  ['audit', {ledger: 'care', kinds: ['signals/audit-groups-kept']}],
  // One child's case with all that was written in it, its looks, and the words with which its flags were taken in.
  ['case', {ledger: 'care', kinds: [...ofCase, 'signals/flag-triaged'], ownerOf: caseOf}],
  // An action in a colleague's hands, and the answers to it.
  [
    'handed',
    {
      ledger: 'school',
      kinds: ['casework/action-handed', 'casework/action-answered'],
      ownerOf: ({handover}) => ownerNamed('handed', handover),
    },
  ],
  // What happened, where no other child's case tells it.
  [
    'incident',
    {
      ledger: 'care',
      kinds: ['casework/incident-told'],
      ownerOf: ({incident}) => ownerNamed('incident', incident),
    },
  ],
  // One concern, or one request for contact, and the envelope it came in.
  ['concern', {ledger: 'care', kinds: ['voices/concern-received']}],
  ['contact', {ledger: 'care', kinds: ['voices/contact-requested']}],
]);

/** One wave, one case and no more: an erasure cannot reach over all of them at once. */
const scopePattern = /^[^/]+\/[^/]+$/;

interface Filed {
  readonly kind: string;
  readonly about: SubjectKey;
  readonly body?: unknown;
}

/** @param scope what an erasure is about: `wave/<id>` */
export function isErasable(scope: SubjectKey, {kind, about, body}: Filed): boolean {
  const ownerOf = erasables.get(wordOf(scope))?.ownerOf;
  if (!ownerOf) return isFiledUnder(scope, {kind, about});
  return isOfKind(scope, kind) && isFields(body) && ownerOf(body) === scope;
}

/** Does what it is filed under say that it belongs there? All that can be asked of a damaged one. */
export function isFiledUnder(scope: SubjectKey, {kind, about}: Filed): boolean {
  return isOfKind(scope, kind) && (about === scope || about.startsWith(`${scope}/`));
}

function isOfKind(scope: SubjectKey, kind: string): boolean {
  return scopePattern.test(scope) && kindsErasedWith(scope).includes(kind);
}

/** @returns the kinds of entry that go when this is erased */
export function kindsErasedWith(scope: SubjectKey): readonly string[] {
  return erasables.get(wordOf(scope))?.kinds ?? [];
}

/** @returns the one ledger from which an erasure of this scope takes anything */
export function ledgerErasedWith(scope: SubjectKey): 'care' | 'school' {
  return erasables.get(wordOf(scope))?.ledger ?? 'care';
}

const everErased = new Set([...erasables.values()].flatMap(({kinds}) => kinds));

/** Is there any erasure that could take an entry of this kind? */
export function isEverErased(kind: string): boolean {
  return everErased.has(kind);
}

/** An envelope that the care team can open goes only with an erasure of what came in it, and of nothing beside it. */
export function mayTakeOpened(scope: SubjectKey): boolean {
  return ['concern', 'contact'].includes(wordOf(scope));
}

function wordOf(scope: SubjectKey): string {
  return scope.slice(0, scope.indexOf('/'));
}

const writtenInCases = new Set(ofCase);

/** @returns `case/<id>` of what is written in a case, by its own words or, where they name none, by what it is filed under */
export function caseNamedBy({kind, about, body}: Filed): SubjectKey | undefined {
  if (!writtenInCases.has(kind)) return undefined;
  const named = isFields(body) ? ownerNamed('case', body['caseId']) : undefined;
  const filed = /^case\/[^/]+/.exec(about)?.[0] as SubjectKey | undefined;
  return named ?? filed;
}

/** A look at a flag names the case that took it in. */
function caseOf({caseId, decision}: Fields): SubjectKey | undefined {
  return ownerNamed('case', isFields(decision) ? decision['caseId'] : caseId);
}

function ownerNamed(word: string, id: unknown): SubjectKey | undefined {
  return isText(id) ? subject(word, id) : undefined;
}
