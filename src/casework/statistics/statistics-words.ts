import type {VoicesTerms} from '../../voices/messages/en.js';
import type {ImpactTerms} from '../impact-messages/en.js';
import type {CaseworkTerms} from '../messages/en.js';

interface Words {
  readonly t: ImpactTerms;
  readonly words: CaseworkTerms;
}

type Texts = Readonly<Record<string, string>>;

export function tableText({t}: Pick<Words, 't'>, table: string): string {
  const tables: Texts = t.stats.tables;
  return tables[table] ?? table;
}

/** @returns what a category is called; itself where a later version wrote it */
export function categoryText({t, words}: Words, voices: VoicesTerms | undefined, category: string): string {
  const {stats} = t;
  const [outcomes, kinds]: readonly [Texts, Texts] = [stats.outcomes, voices?.kinds ?? {}];
  const own: Texts = {
    ...words.steps,
    ...words.risks,
    ...stats.reasons,
    ...stats.contacts,
    'not-set': stats.notSet,
  };
  const [, outcome] = /^closed-(.+)$/.exec(category) ?? [];
  const [, concern] = /^concern-(.+)$/.exec(category) ?? [];
  if (outcome) return stats.closed(outcomes[outcome] ?? outcome);
  return concern ? stats.concern(kinds[concern] ?? concern) : (own[category] ?? category);
}
