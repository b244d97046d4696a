import {shortDay} from '../../i18n/format.js';
import type {CaseScreen} from '../case-screen.js';
import {
  childViewSet,
  consentOverridden,
  consentSet,
  withheldSet,
  type ChildView,
  type Consent,
  type ConsentTo,
  toOf,
} from '../consent/consent-kinds.js';
import type {Party} from '../consent/parties.js';
import {inOneLine, wordsFor, type NamedWords} from '../kind-words.js';
import {correctionAnswered, correctionAsked, fileShown} from '../own-file/own-file-kinds.js';
import {referralAnswered, referralSent} from '../referral/referral-kinds.js';
import {leadSet, transferAnswered, transferAsked} from '../referral/transfer-kinds.js';

/** “Police: Station 2” */
export function partyName({t}: Pick<CaseScreen, 't'>, {kind, name}: Party): string {
  return [t.sharing.parties[kind], name].filter(Boolean).join(': ');
}

export function questionName(screen: Pick<CaseScreen, 't'>, to: ConsentTo): string {
  const {sharing} = screen.t;
  return to.scope === 'sharing' ? sharing.sharingWith(partyName(screen, to.party)) : sharing.services;
}

/** “Family: Yes, until 1 Dec” */
export function answerText({t, language}: Pick<CaseScreen, 't' | 'language'>, body: Consent): string {
  const {givers, answers, until} = t.sharing;
  const limit = body.until && until(shortDay(language, body.until));
  return `${givers[body.giver]}: ${[answers[body.answer], limit].filter(Boolean).join(', ')}`;
}

export function viewText({t}: Pick<CaseScreen, 't'>, {words, notAsked}: ChildView): string {
  return words ?? t.sharing.childNotAsked(notAsked ?? '');
}

/** The timeline's and the conflicts' words for all that is told of sharing. */
export const sharingWords: readonly NamedWords[] = [
  wordsFor(consentSet, {
    head: (screen, body) => `${screen.t.sharing.consent} · ${questionName(screen, toOf(body))}`,
    value: (screen, body) => inOneLine(answerText(screen, body), body.note),
  }),
  wordsFor(childViewSet, {
    head: (screen, body) => `${screen.t.sharing.childView} · ${questionName(screen, toOf(body))}`,
    value: viewText,
  }),
  wordsFor(withheldSet, {
    head: (screen, {party, withheld}) =>
      screen.t.sharing[withheld ? 'withheld' : 'withheldNoMore'](partyName(screen, party)),
    value: (screen, {party, field, withheld, why}) =>
      inOneLine(
        screen.t.sharing.fields[field],
        !withheld && screen.t.sharing.withheldNoMore(partyName(screen, party)),
        why,
      ),
    event: (screen, {party, field, withheld, why}) => ({
      head: screen.t.sharing[withheld ? 'withheld' : 'withheldNoMore'](partyName(screen, party)),
      text: inOneLine(screen.t.sharing.fields[field], why),
    }),
  }),
  wordsFor(consentOverridden, {
    head: (screen, {party}) => `${screen.t.sharing.overridden} · ${partyName(screen, party)}`,
    value: ({t}, {ground, reason, decidedBy}) =>
      inOneLine(t.sharing.grounds[ground], reason, t.sharing.decidedBy(decidedBy)),
  }),
  wordsFor(referralSent, {
    head: (screen, {to}) => `${screen.t.sharing.referral} · ${partyName(screen, to)}`,
    value: ({t}, {purpose, fields}) =>
      inOneLine(purpose, fields.map(({field}) => t.sharing.fields[field]).join(', ')),
  }),
  wordsFor(referralAnswered, {
    head: ({t}, {reply}) => `${t.sharing.referral} · ${t.sharing.states[reply]}`,
    value: ({t}, {reply, person, text}) => inOneLine(t.sharing.states[reply], person, text),
    event: ({t}, {reply, person, text}) => ({
      head: `${t.sharing.referral} · ${t.sharing.states[reply]}`,
      text: inOneLine(person, text),
    }),
  }),
  wordsFor(transferAsked, {
    head: ({t}) => t.sharing.transfer,
    value: ({t, people}, {to, reason}) => inOneLine(t.sharing.transferTo(people.staffName(to)), reason),
  }),
  wordsFor(transferAnswered, {
    head: ({t}) => t.sharing.transfer,
    value: ({t}, {reply, reason}) => inOneLine(t.sharing.transferReplies[reply], reason),
  }),
  wordsFor(leadSet, {
    head: ({t}) => t.sharing.lead,
    value: ({people}, {lead}) => people.staffName(lead),
  }),
  wordsFor(fileShown, {
    head: ({t}) => t.sharing.fileShown,
    value: ({t}, {to, person}) => inOneLine(t.sharing.givers[to], person),
  }),
  wordsFor(correctionAsked, {
    head: ({t}, {by}) => `${t.sharing.correction} · ${t.sharing.givers[by]}`,
    value: (_, {words}) => words,
  }),
  wordsFor(correctionAnswered, {
    head: ({t}, {reply}) => t.sharing.corrections[reply],
    value: ({t}, {reply, because}) => inOneLine(t.sharing.corrections[reply], because),
    event: ({t}, {reply, because}) => ({head: t.sharing.corrections[reply], text: because}),
  }),
];
