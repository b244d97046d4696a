import {noteWritten, type NoteId} from '../../../src/casework/case-kinds.js';
import {writtenIn, type CaseRecord} from '../../../src/casework/case-record.js';
import {takeStep} from '../../../src/casework/case-rules.js';
import type {Answer} from '../../../src/casework/guides/answer.js';
import {bullying} from '../../../src/casework/guides/own/bullying.js';
import {interviewBy, interviewsOf, toldIn, type Interview} from '../../../src/casework/guides/interview.js';
import type {InterviewId} from '../../../src/casework/guides/interview-kinds.js';
import {
  beginInterview,
  finishInterview,
  giveAnswer,
  noteSign,
} from '../../../src/casework/guides/interview-rules.js';
import {guideOf, languagesOf, type ShippedGuide} from '../../../src/casework/guides/library.js';
import {talkSummary} from '../../../src/casework/guides/talk-summary.js';
import {walk} from '../../../src/casework/guides/walk.js';
import {guidesCatalogue} from '../../../src/casework/guides-messages/catalogue.js';
import {setRisk} from '../../../src/casework/plan-rules.js';
import {loadTerms} from '../../../src/i18n/catalogue.js';
import {randomKey} from '../../../src/kernel/ids.js';
import {decide} from '../append.js';
import {OffScript, type OnStage} from '../stage.js';
import type {WalkWords} from '../words/en.js';

/** Asks by the guide and keeps what was said, answer by answer. */
export async function talkWithChild(around: OnStage): Promise<void> {
  const {today, words, language} = around;
  const guide = bullying;
  const id = randomKey() as InterviewId;
  const of = (record: CaseRecord): Interview => {
    const interview = interviewBy(record, id);
    if (!interview) throw new OffScript('no talk');
    return interview;
  };
  const summary = await summaryIn(language);
  await decide(
    around,
    (record) => beginInterview({interview: id, guide}, record, today),
    ...answersOf(words).map(
      ([question, answer]) =>
        (record: CaseRecord) =>
          giveAnswer({question, answer}, of(record), guide),
    ),
    (record) => noteSign({sign: 'body-signs', heard: true, acted: false}, of(record), guide),
    (record) => {
      const note = randomKey() as NoteId;
      const end = {
        words: words.afterTalk,
        note,
        noteKind: 'assessment' as const,
        profile: 'generic' as const,
      };
      return finishInterview({...end, summary: summary(of(record))}, of(record), guide, today);
    },
  );
}

function answersOf({answers}: WalkWords['story']): readonly (readonly [string, Answer])[] {
  const said = (words: string): Answer => ({said: 'words', words});
  const chosen = (...options: readonly string[]): Answer => ({said: 'chosen', chosen: options});
  return [
    ['usual-day', said(answers['usual-day'])],
    ['happened', said(answers.happened)],
    ['last-time', said(answers['last-time'])],
    ['what', chosen('left-out', 'things', 'online')],
    ['online-told', {said: 'nothing'}],
    ['who', chosen('several', 'class')],
    ['where', chosen('break', 'sport')],
    ['often', chosen('weekly')],
    ['since', chosen('month')],
    ['knows', chosen('nobody')],
    ['helped', said(answers.helped)],
    ['safe', chosen('partly')],
    ['unsafe-where', said(answers['unsafe-where'])],
    ['way-home', chosen('no')],
    ['wish', said(answers.wish)],
    ['beside', said(answers.beside)],
  ];
}

async function summaryIn(language: string): Promise<(interview: Interview) => string> {
  const shipped = guideOf(bullying.id, bullying.version) as ShippedGuide;
  const spoken = languagesOf(shipped).find((known) => known === language) ?? 'en';
  const {default: texts} = await (shipped.texts[spoken] ?? shipped.texts.en)();
  const t = await loadTerms(guidesCatalogue, language);
  return (interview) => {
    const told = toldIn(interview, bullying);
    return talkSummary({t, language, texts, told, way: walk(bullying, told)});
  };
}

/** The risk with its reason, and the case goes on to its next step. */
export async function assess(around: OnStage): Promise<void> {
  const {today, words} = around;
  await decide(
    around,
    (record) => setRisk({level: 'medium', reason: words.risk}, record),
    (record) => takeStep({to: 'assessed'}, record, today),
  );
}

export function hasTalked(record: CaseRecord): boolean {
  const isAssessed = writtenIn(record, noteWritten).some(({body}) => body.kind === 'assessment');
  return isAssessed || interviewsOf(record).some(({finished}) => finished !== undefined);
}
