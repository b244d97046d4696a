import type {ClassKey} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Roster} from '../../roster/roster.js';
import {askedOf, type Instrument} from '../instrument/instrument.js';
import {noMarks, type Marks} from '../instrument/marks.js';
import {classSizes} from './cells.js';
import {checkOf, checks, type Finding, type LintReport} from './findings.js';
import {lintGroups} from './lint-groups.js';
import {lintCounted, lintLanguages, lintLength, lintWording} from './lint-words.js';
import {unmarkedSensitive, type TextsByLanguage} from './suspects.js';

export interface LintOptions {
  /** What somebody has said of the items; of shipped instruments nothing needs saying. */
  readonly marks?: Marks;
  /** Pupils of each gender, by class: the roster holds none. */
  readonly genders?: ReadonlyMap<ClassKey, readonly number[]>;
  /** The wave names who reads what pupils write, and how soon. */
  readonly isTextRead?: boolean;
}

/**
 * Looks at a questionnaire before a wave asks it: whom it could single out in these classes, and what else a person should
 * know. It counts on the class lists of the day; it judges no child and no answer.
 *
 * @param texts every word, by language
 * @param classes those that would be asked; none for a look at the questionnaire alone
 */
export function lintInstrument(
  instrument: Instrument,
  texts: TextsByLanguage,
  roster: Roster,
  classes: readonly ClassKey[],
  today: SchoolDay,
  {marks = noMarks, genders, isTextRead = false}: LintOptions = {},
): LintReport {
  const findings = [
    ...lintGroups(instrument, texts, marks, classSizes(roster, classes, today, genders)),
    ...lintSensitive(instrument, texts, marks),
    ...lintTexts(instrument, isTextRead),
    ...lintLength(instrument, texts),
    ...lintLanguages(instrument, texts),
    ...lintWording(instrument, texts),
    ...lintCounted(instrument),
  ];
  const found = new Set(findings.map(({what}) => checkOf[what]));
  const blocking = findings.filter(({level}) => level === 'blocks');
  return {
    findings: [...blocking, ...findings.filter(({level}) => level === 'warns')],
    fine: checks.filter((check) => !found.has(check)),
  };
}

function lintSensitive(instrument: Instrument, texts: TextsByLanguage, marks: Marks): readonly Finding[] {
  return unmarkedSensitive(instrument, texts, marks).map(
    ({item, like}) => ({what: 'sensitive-unmarked', level: 'blocks', item, like}) as const,
  );
}

function lintTexts(instrument: Instrument, isTextRead: boolean): readonly Finding[] {
  const items = askedOf(instrument)
    .filter(({kind}) => kind === 'text')
    .map(({id}) => id);
  return items.length > 0 && !isTextRead ? [{what: 'text-unread', level: 'warns', items}] : [];
}
