import {expect} from 'chai';
import {languages} from '../../../src/i18n/languages.js';
import {weekdayOf} from '../../../src/kernel/school-day.js';
import {setAction} from '../../../src/casework/plan-rules.js';
import {domainOf} from '../../../src/casework/plan/plan-kinds.js';
import {
  besideChild,
  proposedDay,
  protocolLines,
  templateBy,
  templates,
  withReason,
  type PlanTemplate,
} from '../../../src/casework/plan/templates.js';
import {safetyPlanOf, writeSafetyPlan} from '../../../src/casework/plan/safety-kinds.js';
import {
  beginProtocol,
  hasProtocol,
  undoneLines,
  useTemplate,
} from '../../../src/casework/plan/use-template.js';
import {closeCase} from '../../../src/casework/case-rules.js';
import {templateCatalogue} from '../../../src/casework/template-messages/catalogue.js';
import {allowed, CaseStory, psychologist, refusedAs, today} from '../../support/cases.js';
import {staffId} from '../../support/school.js';

const texts = (await templateCatalogue.en()).default;
const all: readonly PlanTemplate[] = templates;

const closedStory = () =>
  new CaseStory().add((record) =>
    closeCase({outcome: 'better', reason: 'Well', leftOpen: {}}, record, today),
  );

describe('the templates of plans', () => {
  for (const language of languages) {
    it(`have words for every line in ${language}, and no word too many`, async () => {
      const {templates: said} = (await templateCatalogue[language]()).default;
      for (const {id, goals} of all) {
        const words = said[id as keyof typeof said];
        expect(Object.keys(words.goals), id).to.have.members(goals.map((goal) => goal.id));
        expect(Object.keys(words.lines), id).to.have.members(
          goals.flatMap(({lines}) => lines.map((one) => one.id)),
        );
        expect(
          Object.values(words.lines).every((text) => text.length > 20),
          id,
        ).to.equal(true);
      }
    });
  }

  it('never propose to bring a harmed and a harming child together', () => {
    expect(JSON.stringify(all)).to.not.contain('mediation');
  });

  it('propose no Saturday and no Sunday', () => {
    const days = Array.from({length: 20}, (_, within) =>
      proposedDay({id: 'a', kind: 'other', within}, today),
    );
    expect(days.every((on) => weekdayOf(on) <= 5)).to.equal(true);
    expect(days[5]).to.equal('2026-11-30');
  });
});

describe('using a template', () => {
  const bullied = templateBy('bullied')!;
  const filled = (out: readonly string[] = []) =>
    Object.fromEntries(
      bullied.goals
        .flatMap(({lines}) => lines)
        .map((line) => [
          line.id,
          {
            text: `Words for ${line.id}`,
            responsible: psychologist,
            due: proposedDay(line, today),
            isLeftOut: out.includes(line.id),
          },
        ]),
    );
  const command = {
    template: bullied,
    key: 'k',
    goals: {safe: 'Is safe', friends: 'Has friends'},
    lines: filled(),
  };
  const refusal = (change: Partial<typeof command> | {template: undefined}) =>
    useTemplate({...command, ...change}, new CaseStory().record, today);

  it('puts its goals and actions into the plan, in the school’s own words and with where they are from', () => {
    const {record} = new CaseStory().add((given) => useTemplate(command, given, today));
    expect(record.goals.map(({value}) => [value.text, domainOf(value)]).sort()).to.deep.equal([
      ['Has friends', 'belonging'],
      ['Is safe', 'safety'],
    ]);
    expect(record.actions).to.have.length(6);
    expect(record.actions[0]?.value).to.deep.include({
      text: 'Words for adult',
      kind: 'safe-adult',
      origin: {template: 'bullied', version: 1, line: 'adult'},
    });
  });

  it('makes the same at a second try, so that pressing twice plans once', () => {
    const {record} = new CaseStory().add((given) => useTemplate(command, given, today));
    const again = allowed(useTemplate(command, record, today));
    expect(again.every(({replaces}) => replaces === undefined || replaces.length > 0)).to.equal(true);
    expect(again.map(({about}) => about)).to.have.members([
      ...record.goals.map(({about}) => about),
      ...record.actions.map(({about}) => about),
    ]);
  });

  it('leaves out what was left out, a goal with it when nothing of it is done', () => {
    const lines = filled(['class', 'again']);
    const {record} = new CaseStory().add((given) => useTemplate({...command, lines}, given, today));
    expect(record.goals.map(({value}) => value.text)).to.deep.equal(['Is safe']);
    expect(record.actions).to.have.length(4);
  });

  it('saves nothing unread: each line wants its words, somebody and a day, and says which does', () => {
    const without = (change: object) => ({...filled(), talk: {...filled()['talk']!, ...change}});
    expect(refusal({lines: without({responsible: undefined})})).to.deep.equal({
      refused: 'responsible-missing',
      detail: {line: '-bullied-talk'},
    });
    expect(refusal({lines: without({due: undefined})})).to.deep.include({refused: 'day-missing'});
    expect(refusal({lines: without({text: ' '})})).to.deep.include({refused: 'text-missing'});
    expect(refusal({goals: {safe: '', friends: 'x'}})).to.deep.equal({
      refused: 'text-missing',
      detail: {line: '-bullied-goal-safe'},
    });
    expect(refusal({template: undefined})).to.deep.equal({refused: 'template-missing'});
    expect(refusal({lines: filled(Object.keys(filled()))})).to.deep.equal({refused: 'nothing-taken'});
    expect(refusedAs(useTemplate(command, closedStory().record, today))).to.equal('closed');
  });
});

describe('the life-danger protocol', () => {
  const caller = {staff: staffId('teacher-1')};
  const command = {
    key: 'k',
    stays: psychologist,
    calls: caller,
    reasons: {},
    goal: texts.goalOfProtocol,
    texts: texts.lines,
  };
  const refusal = (change: object, record = new CaseStory().record) =>
    refusedAs(beginProtocol({...command, ...change}, record, today));

  it('makes every line somebody’s by name, due now, in its order', () => {
    const {record} = new CaseStory().add((given) => beginProtocol(command, given, today));
    const undone = undoneLines(record);
    expect(undone.map(({origin}) => origin?.line)).to.deep.equal(protocolLines);
    expect(undone.every(({due, text}) => due === today && text.length > 0)).to.equal(true);
    for (const {origin, responsible} of undone)
      expect(responsible).to.deep.equal(besideChild.includes(origin?.line as never) ? psychologist : caller);
  });

  it('leaves out with a reason what may be left out, and nothing else', () => {
    const reasons = {family: 'Danger comes from home', stay: 'No time', means: 'x'};
    const {record} = new CaseStory().add((given) => beginProtocol({...command, reasons}, given, today));
    const dropped = record.actions.filter(({value}) => value.status === 'dropped').map(({value}) => value);
    expect(dropped.map(({origin, result}) => [origin?.line, result])).to.deep.equal([
      ['family', 'Danger comes from home'],
    ]);
    expect(withReason).to.have.members(['emergency', 'family', 'protection']);
  });

  it('is undone until every line is done or dropped with a reason', () => {
    const story = new CaseStory().add((given) => beginProtocol(command, given, today));
    for (const [at, {action}] of undoneLines(story.record).entries()) {
      expect(undoneLines(story.record)).to.have.length(protocolLines.length - at);
      const {value} = story.record.actions.find((held) => held.value.action === action)!;
      story.add((given) =>
        setAction(
          {...value, ...(at === 3 ? {status: 'dropped', result: 'Asleep'} : {status: 'done'})},
          given,
          today,
        ),
      );
    }
    expect(undoneLines(story.record)).to.deep.equal([]);
    expect(hasProtocol(story.record)).to.equal(true);
  });

  it('is not begun without somebody who stays and somebody who calls, nor with nobody told', () => {
    expect(refusal({stays: undefined})).to.equal('stays-missing');
    expect(refusal({calls: {name: ' ', role: 'x'}})).to.equal('calls-missing');
    expect(refusal({calls: {name: 'Z', role: ' '}})).to.equal('role-missing');
    expect(refusal({reasons: {family: 'a', protection: 'b'}})).to.equal('nobody-told');
    expect(refusal({texts: {...texts.lines, ask: ' '}})).to.equal('text-missing');
    expect(refusal({}, closedStory().record)).to.equal('closed');
    const begun = new CaseStory().add((given) => beginProtocol(command, given, today));
    expect(refusal({key: 'other'}, begun.record)).to.equal('already-begun');
  });
});

describe('a safety plan', () => {
  it('is kept with the day, and goes through changes as one', () => {
    const story = new CaseStory()
      .add((record) => writeSafetyPlan({signs: ' I stop talking ', adults: 'Aunt Zhanna'}, record, today))
      .add((record) => writeSafetyPlan({signs: 'I hide', adults: 'Aunt Zhanna, 111'}, record, today));
    expect(safetyPlanOf(story.record)).to.deep.include({contested: false});
    expect(safetyPlanOf(story.record)?.value)
      .to.deep.include({day: today})
      .and.nested.include({'parts.signs': 'I hide'});
  });

  it('names at least one adult to call', () => {
    expect(refusedAs(writeSafetyPlan({signs: 'x', adults: ' '}, new CaseStory().record, today))).to.equal(
      'adults-missing',
    );
    expect(refusedAs(writeSafetyPlan({adults: 'x'}, closedStory().record, today))).to.equal('closed');
  });

  it('written by two without each other’s stands twice until a person chooses', () => {
    const story = new CaseStory();
    const {record} = story;
    for (const adults of ['Aunt', 'Coach']) story.add(() => writeSafetyPlan({adults}, record, today));
    expect(story.record.conflicts.map(({kind}) => kind)).to.deep.equal(['casework/safety-plan-set']);
  });
});
