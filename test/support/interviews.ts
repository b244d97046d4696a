import type {Draft} from '../../src/kernel/draft.js';
import type {Refusal} from '../../src/kernel/refusal.js';
import type {NoteId} from '../../src/casework/case-kinds.js';
import type {Answer} from '../../src/casework/guides/answer.js';
import type {Guide} from '../../src/casework/guides/guide.js';
import type {InterviewId} from '../../src/casework/guides/interview-kinds.js';
import {
  beginInterview,
  finishInterview,
  giveAnswer,
  noteSign,
} from '../../src/casework/guides/interview-rules.js';
import {interviewBy, interviewsOf, toldIn, type Interview} from '../../src/casework/guides/interview.js';
import {bullying} from '../../src/casework/guides/own/bullying.js';
import {work} from '../../src/casework/guides/own/work.js';
import {guideOf} from '../../src/casework/guides/library.js';
import {walk} from '../../src/casework/guides/walk.js';
import {decideStatus} from '../../src/casework/guides/work/decide-status.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import type {ProfileId} from '../../src/casework/guides/work/profile.js';
import {CaseStory, today} from './cases.js';

export const interviewId = (id: string): InterviewId => id as InterviewId;

export const chosen = (...options: readonly string[]): Answer => ({said: 'chosen', chosen: options});
export const figure = (number: number): Answer => ({said: 'number', number});
export const inWords = (words: string): Answer => ({said: 'words', words});
export const notSaid: Answer = {said: 'nothing'};

/** One conversation with a child, as one device would write it. */
export class InterviewStory {
  readonly cases = new CaseStory();
  readonly id: InterviewId;
  readonly guide: Guide;

  constructor(guide: Guide = bullying, id = 'talk-1') {
    this.id = interviewId(id);
    this.guide = guide;
    this.cases.add((record) => beginInterview({interview: this.id, guide}, record, today));
  }

  get interview(): Interview {
    return interviewBy(this.cases.record, this.id)!;
  }

  add(decide: (interview: Interview) => readonly Draft[] | Refusal): this {
    this.cases.add(() => decide(this.interview));
    return this;
  }

  say(question: string, answer: Answer): this {
    return this.add((interview) => giveAnswer({question, answer}, interview, this.guide));
  }

  sayAll(answers: Readonly<Record<string, Answer>>): this {
    for (const [question, answer] of Object.entries(answers)) this.say(question, answer);
    return this;
  }

  hear(sign: string, acted = false): this {
    return this.add((interview) => noteSign({sign, heard: true, acted}, interview, this.guide));
  }

  finish(note = 'talk', profile: ProfileId = 'generic'): this {
    return this.add((interview) => finishInterview({...endOf(note), profile}, interview, this.guide, today));
  }
}

export function endOf(note = 'talk'): Omit<Parameters<typeof finishInterview>[0], 'profile'> {
  return {note: note as NoteId, noteKind: 'note', words: 'She was calm.', summary: 'Asked and said.'};
}

/** Of every kind that a conversation writes, as one about work does. */
export function interviewDrafts(): readonly Draft[] {
  const story = new InterviewStory(work)
    .sayAll({
      age: figure(13),
      'work-told': inWords('In the field'),
      kinds: chosen('family'),
      lessons: notSaid,
    })
    .sayAll({'hours-week': figure(20), places: chosen('heights')})
    .hear('injury')
    .finish()
    .add((interview) => decideStatus({status: 'child-labour', reason: 'x'}, interview));
  return story.cases.entries
    .filter(({kind}) => /interview|status/.test(kind))
    .map(({kind, about, body}) => ({kind, about, body}));
}

/** All that a screen reads of the conversations of a case. */
export function readInterviews(record: CaseRecord): unknown {
  return interviewsOf(record).map((interview) => {
    const guide = guideOf(interview.guide, interview.version)?.guide;
    const told = toldIn(interview, guide);
    const {answers, heard, ...rest} = interview;
    const {urgent, path, outside, ...way} = guide ? walk(guide, told) : walk(work, told);
    return [
      rest,
      [...answers.values(), ...heard.values()].map(({entries}) => entries.map(({id}) => id)),
      [urgent, path, outside].map((each) => each.length),
      way.next?.id,
      interview.proposed?.value.assessment.findings.map(({sources}) => sources.length),
    ];
  });
}
