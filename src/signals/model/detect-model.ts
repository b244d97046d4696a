import type {PupilKey} from '../../kernel/ids.js';
import {daysBetween, type SchoolDay} from '../../kernel/school-day.js';
import {classOf} from '../../roster/roster.js';
import type {Flag} from '../flag.js';
import type {FlagsState} from '../flags-view.js';
import {rules} from '../rules.js';
import {chanceOf, weighersOf} from './fitted-model.js';
import {modelInputs, type ModelInput} from './inputs.js';
import type {ModelInUse} from './model-view.js';
import {termFacts, type TermFacts, type YearSource} from './term-facts.js';
import {pairFor, type PairOfTerms} from './terms.js';
import {mostWeighing, weighsValues} from './weighing.js';

/** Calendar days of a new term in which a list waits for grades of the last: they come from the office when they come. */
const waitsForGrades = 14;

export interface ModelSetting extends YearSource {
  readonly models: readonly ModelInUse[];
  readonly flags: FlagsState;
  readonly today: SchoolDay;
}

/**
 * The list that the school's model makes of the term that is over, in the term that it tells of: at most as many pupils as the
 * school can see, those whose likes missed most in past years first. It is made once a term, so that a correction months later
 * points nobody out anew. Of whom too little is known, nothing is said; that is not a low chance.
 */
export function detectOwnModel(setting: ModelSetting): readonly Flag[] {
  const {models, calendar, today} = setting;
  const term = pairFor(calendar, today);
  if (models.length === 0 || !term || isListed(setting.flags, term)) return [];
  const facts = termFacts(setting, term);
  return models
    .filter((model) => !waits(model, facts, term, today))
    .flatMap((model) => listOf(model, facts, setting).map((one) => flagOf(one, model, term)));
}

/** Some device made the list of this term already. */
function isListed({raised}: FlagsState, {from}: PairOfTerms): boolean {
  return [...raised.values()].some(({flag}) => flag.rule === 'own-model' && flag.window.from === from);
}

const gradeInputs: readonly ModelInput[] = ['grades-mean', 'failed-subjects', 'grades-change'];

function waits(
  {model}: ModelInUse,
  facts: ReadonlyMap<PupilKey, TermFacts>,
  {next}: PairOfTerms,
  today: SchoolDay,
): boolean {
  const asks = model.columns.some(({input, weight}) => weight > 0 && gradeInputs.includes(input));
  const areHere = [...facts.values()].some(({inputs}) => inputs['grades-mean'] !== undefined);
  return asks && !areHere && daysBetween(next.from, today) < waitsForGrades;
}

interface Listed {
  readonly pupil: PupilKey;
  readonly facts: TermFacts;
  readonly chance: number;
  readonly weighing: readonly ModelInput[];
}

/** Whose chance is no higher than that of pupils in general is not on it, however much room there is. */
function listOf(
  {model}: ModelInUse,
  facts: ReadonlyMap<PupilKey, TermFacts>,
  {roster, today}: ModelSetting,
): readonly Listed[] {
  const {events, pupilYears, atCapacity} = model.report;
  const here = roster.pupils.filter((pupil) => classOf(pupil, today));
  const found = here.flatMap(({key: pupil}) => {
    const known = facts.get(pupil);
    const chance = known && chanceOf(model, known.inputs);
    if (!known || chance === undefined || chance <= events / pupilYears) return [];
    const weighing = weighersOf(model, known.inputs, modelInputs.length)
      .map(({input}) => input)
      .filter((input) => canBeSaid(input, known))
      .slice(0, mostWeighing);
    return weighing.length > 0 ? [{pupil, facts: known, chance, weighing}] : [];
  });
  found.sort((a, b) => b.chance - a.chance || (a.pupil < b.pupil ? -1 : 1));
  return found.slice(0, atCapacity.capacity);
}

/** Grades that rose less than others' weigh, and are no fall. */
function canBeSaid(input: ModelInput, {counts}: TermFacts): boolean {
  return input !== 'grades-change' || (counts['fall'] ?? 0) > 0;
}

function flagOf({pupil, facts, weighing}: Listed, {version, outcome}: ModelInUse, term: PairOfTerms): Flag {
  return {
    rule: 'own-model',
    ruleVersion: version,
    of: {pupil},
    urgency: rules['own-model'].urgency,
    window: {from: term.from, until: term.until},
    values: {...facts.counts, ...weighsValues(weighing), percent: outcome.percent},
    dates: [],
    freshUntil: facts.freshUntil,
  };
}
