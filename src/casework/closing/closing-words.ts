import type {ClosingTerms} from '../closing-messages/en.js';
import {wordsFor, inOneLine, type NamedWords} from '../kind-words.js';
import type {CaseScreen} from '../case-screen.js';
import {endHelp, endView, type EndHelp} from './closing-kinds.js';

/** @param terms in the person's language, once they are here */
export function closingWords(terms: () => ClosingTerms | undefined): readonly NamedWords[] {
  return [
    wordsFor(endView, {
      head: (_, {of}) => terms()?.heads[of] ?? '',
      value: (_, {said, words}) => inOneLine(terms()?.saids[said], words),
    }),
    wordsFor(endHelp, {
      head: () => terms()?.helpHead ?? '',
      value: helpText,
    }),
  ];
}

/** Actions by their words, as the plan has them now. */
export function helpText({record, plan}: CaseScreen, {actions, words}: EndHelp): string {
  const lines = actions.flatMap(({action, went}) => {
    const known = record.actions.find(({value}) => value.action === action);
    return known ? [`${known.value.text}: ${plan.wents[went]}`] : [];
  });
  return [words, ...lines].filter(Boolean).join('\n');
}
