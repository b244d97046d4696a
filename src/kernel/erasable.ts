import type {SubjectKey} from './ids.js';

/** Why something was erased: its time was over, or a person said that it is needed no more. */
export const erasureReasons = ['expired', 'not-needed'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/**
 * The kinds of entry that may ever be erased, by the first word of what they belong to. A kind that is not here can not be
 * erased by any entry, whoever wrote it. Here and not in the rooms, so that a device that has not loaded a room yet
 * decides as one that has.
 */
const erasableKinds: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'wave',
    [
      'survey/wave-keys',
      'survey/tickets-issued',
      'survey/wave-closed',
      'survey/texts-opened',
      'survey/texts-read',
    ],
  ],
  // To which group of an attribute each pupil belongs: a school that stops its audit keeps none of it.
  ['audit', ['signals/audit-groups-kept']],
]);

/** One wave, one audit and no more: an erasure cannot reach over all of them at once. */
const scopePattern = /^[^/]+\/[^/]+$/;

/** @param scope what an erasure is about: `wave/<id>` */
export function isErasable(scope: SubjectKey, {kind, about}: {kind: string; about: SubjectKey}): boolean {
  if (!scopePattern.test(scope) || !about.startsWith(`${scope}/`)) return false;
  return kindsErasedWith(scope).includes(kind);
}

/** @returns the kinds of entry that go when this is erased */
export function kindsErasedWith(scope: SubjectKey): readonly string[] {
  return erasableKinds.get(scope.slice(0, scope.indexOf('/'))) ?? [];
}
