import type {Refusal} from '../kernel/refusal.js';
import type {SurveysTerms} from './staff-messages/en.js';

/** A decision's refusal in words. Reasons and words have the same names; the compiler cannot see it, a test does. */
export function refusalText(t: SurveysTerms, {refused, detail = {}}: Refusal): string {
  const text = t.refused[refused as keyof SurveysTerms['refused']] as string | ((value: never) => string);
  if (typeof text === 'string') return text;
  return text(Object.values(detail)[0] as never);
}
