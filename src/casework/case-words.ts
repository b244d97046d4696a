import {shortDay} from '../i18n/format.js';
import {approvalAnswered, approvalAsked} from './approvals/approval-kinds.js';
import type {OfCase} from './case-kind.js';
import {caseOpened, caseStep, flagsJoined, noteWritten, riskSet, type CaseStep} from './case-kinds.js';
import type {CaseScreen} from './case-screen.js';
import {adultNamed, incidentJoined} from './people/people-kinds.js';
import {exchangeWords} from './exchange/exchange-words.js';
import {keepingWords} from './files/keeping-words.js';
import {inOneLine, wordsFor, type EventWords, type NamedWords} from './kind-words.js';
import {planWords} from './plan/plan-words.js';
import {sharingWords} from './sharing/sharing-words.js';

interface Said {
  readonly kind: string;
  readonly body: OfCase;
}

const coreWords: readonly NamedWords[] = [
  wordsFor(caseOpened, {head: ({t}) => t.events.opened, value: () => ''}),
  wordsFor(flagsJoined, {head: ({t}) => t.events.joined, value: () => ''}),
  wordsFor(riskSet, {
    head: ({words}) => words.risk,
    value: ({words}, {level, reason}) => inOneLine(words.risks[level], reason),
    event: ({words}, {level, reason}) => ({head: words.risks[level], text: reason}),
  }),
  wordsFor(noteWritten, {head: ({t}, {kind}) => t.noteKinds[kind], value: (_, {text}) => text}),
  wordsFor(adultNamed, {
    head: ({peopleTerms}) => peopleTerms.title,
    value: ({people, peopleTerms}, {who, duty, isCurrent}) =>
      inOneLine(people.responsibleName(who), duty, !isCurrent && peopleTerms.over),
  }),
  wordsFor(incidentJoined, {
    head: ({peopleTerms}) => peopleTerms.incident,
    value: ({peopleTerms}, {role}) => peopleTerms.parts[role],
  }),
  wordsFor(approvalAsked, {
    head: ({t}, {what}) => t.approval.asked(t.approval.whats[what]),
    value: (_, {note}) => note,
  }),
  wordsFor(approvalAnswered, {
    head: ({t}, {verdict}) => t.approval.answered[verdict],
    value: ({t}, {verdict, comment}) => inOneLine(t.approval.answered[verdict], comment),
    event: ({t}, {verdict, comment}) => ({head: t.approval.answered[verdict], text: comment}),
  }),
  wordsFor(caseStep, {
    head: ({words}) => words.step,
    value: (screen, body) => inOneLine(screen.words.steps[body.step], stepText(screen, body)),
    event: (screen, body) => ({
      head: screen.t.events.step(screen.words.steps[body.step]),
      text: stepText(screen, body),
    }),
  }),
];

/** What conversations write, until the part that has words for it is fetched. */
const ofConversations = /^casework\/(?:interview|work-status)-/;
/** The same of what is written as a case ends. */
const ofEnd = /^casework\/end-/;

/** A part of a case adds its list here. */
const known = new Map([...coreWords, ...exchangeWords, ...keepingWords, ...planWords, ...sharingWords]);

/** Of a part that is fetched with the first case that has something of it. */
export function addWords(words: readonly NamedWords[]): void {
  for (const [kind, own] of words) known.set(kind, own);
}

/** @returns what the fact is about; its kind where nobody has given it a name */
export function headOf(screen: CaseScreen, {kind, body}: Said): string {
  const own = known.get(kind)?.head(screen, body);
  if (own) return own;
  if (ofEnd.test(kind)) return screen.t.approval.whats.closure;
  return ofConversations.test(kind) ? screen.t.talks.title : kind;
}

export function valueOf(screen: CaseScreen, {kind, body}: Said): string {
  return known.get(kind)?.value(screen, body) ?? '';
}

export function eventOf(screen: CaseScreen, said: Said): EventWords {
  const own = known.get(said.kind)?.event?.(screen, said.body);
  return own ?? {head: headOf(screen, said), text: valueOf(screen, said)};
}

function stepText({t, language}: CaseScreen, {reviewOn, outcome, signal, reason}: CaseStep): string {
  const review = reviewOn && t.reviewOnDay(shortDay(language, reviewOn));
  return inOneLine(signal && t.bySignal, review, outcome && t.outcomes[outcome], reason);
}
