import type {School} from '../../src/host/school.js';
import type {MemoryReplica} from '../../src/journal/memory-replica.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {EntryId} from '../../src/kernel/ids.js';
import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import {fullName} from '../../src/roster/roster.js';
import {auditGroupsKept, auditSubject} from '../../src/signals/audit/audit-kinds.js';
import {flagSubject, type Flag} from '../../src/signals/flag.js';
import {ruleSet, ruleSubject, type RuleSet} from '../../src/signals/rule-kinds.js';
import {append, careRoster, openFor} from './casework.js';
import {flagOf, raisedFlag, triageOf} from './flags.js';
import {registerOf} from './registers.js';
import {pupilKey, pupilNamed, schoolOf} from './school.js';
import {autumnDays} from './watched.js';

/** 72 pupils in three classes. */
export const rulesRoster = {
  ...careRoster,
  classes: [
    ...careRoster.classes,
    {
      ...careRoster.classes[0]!,
      key: '9c' as (typeof careRoster.classes)[0]['key'],
      sourcedId: 'c-9c',
      title: '9 В',
    },
  ],
  pupils: [
    ...careRoster.pupils,
    ...Array.from({length: 28}, (_, at) => pupilNamed(`q${at + 1}`, 'Нұрлан', `Сейітқали ${at + 1}`, '9c')),
  ],
};

/** Registers from the first of September on: every pupil misses one day in so many, the first pupils most. */
export function autumnRegisters(days = 56): readonly Draft[] {
  const byClass = new Map<string, string[]>();
  for (const [at, {key, enrolments}] of rulesRoster.pupils.entries()) {
    const classKey = enrolments[0]?.classKey ?? '';
    byClass.set(classKey, [...(byClass.get(classKey) ?? []), `${key} ${at}`]);
  }
  return autumnDays.slice(0, days).flatMap((on, place) =>
    [...byClass].map(([classKey, pupils]) => {
      const lines = pupils.map((pupil) => {
        const [key = '', at = '0'] = pupil.split(' ');
        const step = 3 + (Number(at) % 24);
        const said = Number(at) % 3 === 0 ? 'absent/unexcused' : 'absent/illness';
        return (place + Number(at)) % step === 1 ? `${key}:${said}` : key;
      });
      const register = registerOf(on, lines, 'day', classKey);
      return draft(registerTaken, registerSubject(register), register);
    }),
  );
}

/** Flags of the year with what people decided on them: cases, help that was there, wrong data. */
export function pastFlags(count = 24): readonly Draft[] {
  return rulesRoster.pupils.slice(0, count).flatMap(({key}, at) => {
    const flag: Flag = flagOf({of: {pupil: key}, freshUntil: autumnDays[25 + (at % 20)]!});
    const reason = (['already-helped', 'wrong-data', 'not-useful', 'not-applicable'] as const)[at % 4]!;
    const look = at % 5 === 4 ? [] : [triageOf(flagSubject(flag), {kind: 'dismissed', reason})];
    return [raisedFlag(flag), ...look];
  });
}

export function ruleDraft(
  values: Record<string, number>,
  reason: string,
  more: Partial<RuleSet> = {},
): Draft {
  const body: RuleSet = {rule: 'absence-10', version: 2, values, reason, ...more};
  return draft(ruleSet, ruleSubject(body.rule), body, [] as EntryId[]);
}

/** Every second pupil is in one group, and those of the other are absent no more than they; three pupils are in a third. */
export function auditDraft(attribute = 'sex'): Draft {
  const groups = Object.fromEntries(
    rulesRoster.pupils.map(({key}, at) => [key, at > 68 ? 'not said' : at % 24 < 12 ? 'female' : 'male']),
  );
  return draft(auditGroupsKept, auditSubject, {
    attribute,
    groups,
    why: 'Decision of the head of 1 September, for the yearly look at the rules.',
  });
}

/** A psychologist's school in its eleventh week. */
export async function rulesSchool({
  days = 56,
  role = 'psychologist',
  replica,
}: {days?: number; role?: Parameters<typeof schoolOf>[0]; replica?: MemoryReplica} = {}): Promise<School> {
  const school = await schoolOf(role, {roster: rulesRoster, ...(replica && {replica})});
  await append(school, {school: autumnRegisters(days), care: pastFlags()});
  for (const pupil of ['p1', 'p4', 'p7', 'p10', 'q3', 'q9']) await openFor(school, `case-${pupil}`, pupil);
  return school;
}

export const nameOfPupil = (key: string): string =>
  fullName(rulesRoster.pupils.find((pupil) => pupil.key === pupilKey(key))!);
