import type {RuleId} from './flag.js';

/**
 * What a rule compares with. Families are never mixed in one number: a level is what the school agreed on, a change is
 * what statistics make of a pupil's own past, a model what came after in the school's own past years.
 */
export type Family = 'level' | 'change' | 'told' | 'climate' | 'model';

const families: Readonly<Record<RuleId, Family>> = {
  'absence-10': 'level',
  'absence-20': 'level',
  'absence-pace': 'level',
  'unexcused-run': 'level',
  'unexcused-in-window': 'level',
  'legal-limit': 'level',
  'season-block': 'level',
  'absence-change': 'change',
  'weekday-pattern': 'change',
  'class-absence-change': 'change',
  'school-absence-change': 'change',
  'failed-subjects': 'level',
  'grades-fall': 'level',
  incidents: 'level',
  concern: 'told',
  'class-climate': 'climate',
  'contact-request': 'told',
  'text-warning': 'told',
  'concerns-repeated': 'told',
  'hot-spot': 'told',
  'own-model': 'model',
};

export function familyOf(rule: RuleId): Family {
  return families[rule];
}
