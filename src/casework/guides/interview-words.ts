import {list, number} from '../../i18n/format.js';
import {termsNow} from '../../i18n/catalogue.js';
import type {CaseScreen} from '../case-screen.js';
import {inOneLine, wordsFor, type NamedWords} from '../kind-words.js';
import {guidesCatalogue} from '../guides-messages/catalogue.js';
import type {GuidesTerms} from '../guides-messages/en.js';
import type {Answer} from './answer.js';
import type {GuideTexts} from './guide-text.js';
import {
  interviewAnswered,
  interviewBegun,
  interviewFinished,
  interviewHeard,
  type OfInterview,
} from './interview-kinds.js';
import {textsNow} from './text-store.js';
import {statusDecided, statusProposed} from './work/status-kinds.js';

type Words = Pick<CaseScreen, 'language'>;

/** What a conversation writes, in the timeline and where two people contradict each other. */
export const interviewWords: readonly NamedWords[] = [
  wordsFor(interviewBegun, {
    head: (screen) => termsIn(screen).begun,
    value: (screen, body) => titleOf(screen, body),
  }),
  wordsFor(interviewAnswered, {
    head: (screen, body) => {
      const ask = textsOf(screen, body)?.questions[body.question]?.ask;
      return ask ?? inOneLine(termsIn(screen).answer, body.question);
    },
    value: (screen, body) => answerWords(screen, body.answer, textsOf(screen, body), body.question),
  }),
  wordsFor(interviewHeard, {
    head: (screen, body) =>
      textsOf(screen, body)?.signs[body.sign]?.sign ?? inOneLine(termsIn(screen).sign, body.sign),
    value: (screen, {heard, acted}) => {
      const words = termsIn(screen);
      return inOneLine(heard ? words.heard : words.notHeard, acted && words.acted);
    },
  }),
  wordsFor(interviewFinished, {
    head: (screen) => termsIn(screen).finished,
    value: (screen, body) =>
      inOneLine(titleOf(screen, body), body.open > 0 && termsIn(screen).open(body.open), body.words),
  }),
  wordsFor(statusProposed, {
    head: (screen) => termsIn(screen).proposed,
    value: (screen, {assessment}) => termsIn(screen).statuses[assessment.status],
  }),
  wordsFor(statusDecided, {
    head: (screen) => termsIn(screen).decided,
    value: (screen, {status, reason}) => inOneLine(termsIn(screen).statuses[status], reason),
  }),
];

/** @returns an answer as it is read; an option whose name nobody knows here by its id */
export function answerWords(screen: Words, answer: Answer, texts?: GuideTexts, question = ''): string {
  const {language} = screen;
  const words = termsIn(screen);
  switch (answer.said) {
    case 'chosen': {
      const options = texts?.questions[question]?.options ?? {};
      const names: Readonly<Record<string, string>> = {yes: words.yes, no: words.no, ...options};
      // As the guide lists them, and what it does not know last.
      const order = [...Object.keys(names), ...answer.chosen];
      const chosen = [...answer.chosen].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      return list(
        language,
        chosen.map((option) => names[option] ?? option),
      );
    }
    case 'number':
      return number(language, answer.number, 2);
    case 'words':
      return answer.words;
    case 'nothing':
      return words.notSaid;
    case 'taken-back':
      return words.takenBack;
  }
}

/** The last words that were here: a page that changes its language goes on in the old one until the new one has come. */
let last: GuidesTerms['words'] | undefined;

function termsIn({language}: Words): GuidesTerms['words'] {
  last = termsNow(guidesCatalogue, language)?.words ?? last;
  if (!last) throw new Error('Load the texts of conversations before their words are asked for.');
  return last;
}

function titleOf(screen: Words, body: OfInterview): string {
  return textsOf(screen, body)?.title ?? '';
}

function textsOf({language}: Words, body: OfInterview): GuideTexts | undefined {
  return textsNow(body, language);
}
