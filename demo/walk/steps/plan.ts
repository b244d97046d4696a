import type {ActionId, GoalId, Responsible} from '../../../src/casework/case-kinds.js';
import {takeStep} from '../../../src/casework/case-rules.js';
import {setAction, setGoal} from '../../../src/casework/plan-rules.js';
import {answerAction} from '../../../src/casework/plan/hand-over.js';
import {handedFold, handoversTo} from '../../../src/casework/plan/handed-view.js';
import type {HandoverId} from '../../../src/casework/plan/plan-kinds.js';
import {proposedDay, templateBy, type TemplateLine} from '../../../src/casework/plan/templates.js';
import {useTemplate, type FilledLine} from '../../../src/casework/plan/use-template.js';
import {templateCatalogue} from '../../../src/casework/template-messages/catalogue.js';
import {loadTerms} from '../../../src/i18n/catalogue.js';
import {randomKey, type StaffId} from '../../../src/kernel/ids.js';
import {addDays} from '../../../src/kernel/school-day.js';
import {decide, write} from '../append.js';
import {helper} from '../plot.js';
import {OffScript, type OnStage} from '../stage.js';

/** Two goals from a template and one of the school's own, whose action goes to a colleague. */
export async function makePlan(around: OnStage): Promise<void> {
  const {today, words, school} = around;
  const template = templateBy('bullied');
  const texts = (await loadTerms(templateCatalogue, around.language)).templates.bullied;
  const lines: Readonly<Record<string, string>> = texts.lines;
  const fill = (line: TemplateLine): FilledLine => ({
    text: lines[line.id] ?? '',
    responsible: responsibleFor(line, around),
    due: proposedDay(line, today),
    isLeftOut: false,
  });
  const all = (template?.goals ?? []).flatMap((goal) => goal.lines);
  const filled = Object.fromEntries(all.map((line) => [line.id, fill(line)]));
  const goal = randomKey() as GoalId;
  await decide(
    around,
    (record) => useTemplate({template, key: randomKey(), goals: texts.goals, lines: filled}, record, today),
    (record) => setGoal({goal, text: words.thirdGoal, domain: 'learning'}, record),
    (record) => setAction(handedAction(around, goal), record, today),
    (record) => takeStep({to: 'planned'}, record, today),
  );
  await school.journal.read(handedFold);
}

function responsibleFor({id}: TemplateLine, {school, words}: OnStage): Responsible {
  if (id === 'family') return {name: words.mother, role: words.motherRole};
  const staff = id === 'class' || id === 'places' ? 'teacher-6a' : school.session.staffId;
  return {staff: staff as StaffId};
}

function handedAction({today, words}: OnStage, goal: GoalId): Parameters<typeof setAction>[0] {
  return {
    ...{action: randomKey() as ActionId, goal, text: words.thirdAction, kind: 'safe-adult'},
    responsible: {staff: helper as StaffId},
    due: addDays(today, 14),
    status: 'open',
    result: '',
    handed: {handover: randomKey() as HandoverId, need: words.need},
  };
}

/** The colleague says what she did. */
export async function answerAsked(around: OnStage): Promise<void> {
  const {school, today, words} = around;
  const me = school.session.staffId;
  const [asked] = handoversTo(await school.journal.read(handedFold), me);
  if (!asked) throw new OffScript('nothing was asked of her');
  await write(around, answerAction({status: 'done', went: 'helped', text: words.answered}, asked, me, today));
}
