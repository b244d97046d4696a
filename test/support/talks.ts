import type {CaseElement} from '../../src/casework/case-element.js';
import {caseOf, caseworkFold} from '../../src/casework/casework-view.js';
import type {Answer} from '../../src/casework/guides/answer.js';
import type {Guide} from '../../src/casework/guides/guide.js';
import {
  beginInterview,
  finishInterview,
  giveAnswer,
  noteSign,
} from '../../src/casework/guides/interview-rules.js';
import {interviewBy, type Interview} from '../../src/casework/guides/interview.js';
import type {ProfileId} from '../../src/casework/guides/work/profile.js';
import type {School} from '../../src/host/school.js';
import type {Draft} from '../../src/kernel/draft.js';
import type {Refusal} from '../../src/kernel/refusal.js';
import {allowed, caseId, today} from './cases.js';
import {append, work as decideOn} from './casework.js';
import {endOf, interviewId} from './interviews.js';

/** Everything asked of a boy of 13 who helps on a building site, and some of it answered. */
export interface Talked {
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Signs, and whether they were acted on. */
  readonly signs?: Readonly<Record<string, boolean>>;
  readonly finish?: ProfileId;
}

export async function interviewIn(school: School, id = 'talk-1'): Promise<Interview> {
  const record = caseOf(await school.journal.read(caseworkFold), caseId('case-1'));
  const found = record && interviewBy(record, interviewId(id));
  if (!found) throw new Error(`no conversation ${id}`);
  return found;
}

/** A conversation of the case, as far as somebody got. */
export async function talk(
  school: School,
  guide: Guide,
  {answers = {}, signs = {}, finish}: Talked = {},
  id = 'talk-1',
): Promise<void> {
  await decideOn(school, 'case-1', (record) =>
    beginInterview({interview: interviewId(id), guide}, record, today),
  );
  const add = async (decide: (interview: Interview) => readonly Draft[] | Refusal): Promise<void> =>
    append(school, {care: allowed(decide(await interviewIn(school, id)))});
  for (const [question, answer] of Object.entries(answers))
    await add((interview) => giveAnswer({question, answer}, interview, guide));
  for (const [sign, acted] of Object.entries(signs))
    await add((interview) => noteSign({sign, heard: true, acted}, interview, guide));
  if (finish)
    await add((interview) => finishInterview({...endOf(id), profile: finish}, interview, guide, today));
}

/** Two devices answered one question without each other. */
export async function contestAnswer(
  school: School,
  guide: Guide,
  question: string,
  both: readonly [Answer, Answer],
): Promise<void> {
  const interview = await interviewIn(school);
  const drafts = both.flatMap((answer) => allowed(giveAnswer({question, answer}, interview, guide)));
  await append(school, {care: drafts});
}

/** Waits until the part that is fetched shows something. */
export async function shownIn(element: CaseElement, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const found = element.renderRoot.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no ${selector}`);
}

export async function openTalk(element: CaseElement, id = 'talk-1'): Promise<void> {
  (await shownIn(element, `[data-talk="${id}"]`)).click();
  await shownIn(element, '.talk');
}
