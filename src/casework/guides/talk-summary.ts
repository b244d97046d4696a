import type {GuidesTerms} from '../guides-messages/en.js';
import type {GuideTexts} from './guide-text.js';
import {answerWords} from './interview-words.js';
import type {Told, Walk} from './walk.js';

interface Talked {
  readonly t: Pick<GuidesTerms, 'heardTitle' | 'outside' | 'missing'>;
  readonly language: string;
  readonly texts: GuideTexts;
  readonly told: Told;
  readonly way: Walk;
}

/**
 * What was asked and said, in the language of the screen, for a note that can be read without any guide. What nobody
 * answered is named too: a gap must not read as a no.
 */
export function talkSummary({t, language, texts, told, way}: Talked): string {
  const ask = (id: string): string => texts.questions[id]?.ask ?? id;
  const said = (id: string): readonly string[] => {
    const answer = told.answers.get(id);
    return answer ? [`${ask(id)}\n— ${answerWords({language}, answer, texts, id)}`] : [];
  };
  const heard = [...told.heard.keys()].map((id) => `• ${texts.signs[id]?.sign ?? id}`);
  const open = way.missing.map(({id}) => `• ${ask(id)}`);
  return [
    texts.title,
    ...way.path.flatMap(({id}) => said(id)),
    ...(heard.length > 0 ? [[t.heardTitle, ...heard].join('\n')] : []),
    ...(way.outside.length > 0 ? [[t.outside, ...way.outside.flatMap(said)].join('\n')] : []),
    ...(open.length > 0 ? [[t.missing, ...open].join('\n')] : []),
  ].join('\n\n');
}
