import {expect} from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {parse} from 'csv-parse/sync';
import {caseload} from '../../../src/casework/caseload.js';
import type {CaseRecord} from '../../../src/casework/case-record.js';
import {closeCase, takeStep} from '../../../src/casework/case-rules.js';
import {caseloadCsv, caseNumbers} from '../../../src/casework/exchange/caseload-table.js';
import {deadlineEvents} from '../../../src/casework/exchange/deadlines.js';
import {writeIcs, type DayEvent} from '../../../src/casework/exchange/ics.js';
import en from '../../../src/casework/messages/en.js';
import {setAction} from '../../../src/casework/plan-rules.js';
import {day} from '../../../src/kernel/school-day.js';
import {stampOf} from '../../../src/kernel/stamp.js';
import {CaseStory, actionId, talk, today} from '../../support/cases.js';

const made = stampOf(new Date('2026-11-23T06:30:15.123Z'));
const child = 'Aigerim Abdikadyrkyzy';

const heads = {
  number: 'Case',
  pupil: 'Pupil',
  class: 'Class',
  risk: 'Risk',
  step: 'Step',
  opened: 'Opened',
  next: 'Next',
  due: 'Due',
  state: 'State',
  who: 'Who',
};
const words = {heads, ...en};
const names = {
  pupil: () => child,
  className: () => '7 B',
  next: () => '=HYPERLINK("https://elsewhere.example")',
  who: () => '@somebody, "teacher"',
};

/** Assessed, with one action that is still to be done. */
const underway = (id = 'case-1', pupil = 'p1') =>
  new CaseStory(id, pupil)
    .assessed()
    .add((record) => takeStep({to: 'assessed'}, record, today))
    .planned('2026-12-04')
    .add((record) => takeStep({to: 'planned'}, record, today))
    .add((record) => takeStep({to: 'in-progress'}, record, today));
const planned = () => underway().record;
const fresh = () => new CaseStory('case-2', 'p2').record;
const waiting = caseload([fresh()], today)[0]!.tasks;
const dueBy = (kind: 'contact' | 'assess') => waiting.find((task) => task.kind === kind)!.due!;

function events(records: readonly CaseRecord[], named?: (record: CaseRecord) => string) {
  const rows = caseload(records, today).toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1));
  return deadlineEvents(rows, caseNumbers(records), {
    tasks: en.tasks,
    event: (task, number) => `${task} (${number})`,
    ...(named && {named}),
  });
}

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('the caseload as a table', () => {
  it('names nobody and quotes nobody unless somebody asks for it', () => {
    const records = [planned(), fresh()];
    const text = caseloadCsv(caseload(records, today), caseNumbers(records), words);
    const lines = parse<Record<string, string>>(text, {bom: true, columns: true});
    expect(text).to.not.contain('Talk with the class teacher').and.not.contain('p1');
    expect(lines.map((line) => [line['Case'], line['Next'], line['Due']])).to.deep.equal([
      ['2', 'Talk with the child', dueBy('contact')],
      ['1', 'Action', '2026-12-04'],
    ]);
    expect(Object.keys(lines[0] ?? {})).to.not.include.members(['Pupil', 'Who']);
  });

  it('keeps a spreadsheet from running what somebody typed', () => {
    const records = [planned()];
    const text = caseloadCsv(caseload(records, today), caseNumbers(records), words, names);
    const [line] = parse<Record<string, string>>(text, {bom: true, columns: true});
    expect(line).to.include({Pupil: child, Class: '7 B'});
    expect(line?.['Next']).to.equal('\'=HYPERLINK("https://elsewhere.example")');
    expect(line?.['Who']).to.equal('\'@somebody, "teacher"');
  });

  it('lets a case keep its number when another is closed', () => {
    const closed = new CaseStory('case-1').add((record) =>
      closeCase({outcome: 'better', reason: 'She is well', leftOpen: {}}, record, today),
    ).record;
    expect(caseNumbers([planned(), fresh()]).get(fresh().id)).to.equal(2);
    expect(caseNumbers([fresh(), closed]).get(fresh().id)).to.equal(2);
  });
});

describe('deadlines for a calendar', () => {
  it('say what is due on which day, and no name, no words of the plan and no key of the case', () => {
    const text = writeIcs(events([planned(), fresh()]), made);
    for (const secret of [child, 'class teacher', 'case-1', 'p1', 'a1']) expect(text).to.not.contain(secret);
    const read = readBack(text);
    expect(read.map(({summary, startDate}) => [summary, startDate.toString()])).to.deep.equal([
      ['Action (1)', '2026-12-04'],
      ['Talk with the child (2)', dueBy('contact')],
      ['Assess the risk (2)', dueBy('assess')],
    ]);
    expect(read.every(({startDate, endDate}) => startDate.isDate && endDate.isDate)).to.equal(true);
    expect(read[0]?.endDate.toString()).to.equal('2026-12-05');
    expect(read[0]?.component.getFirstPropertyValue('dtstamp')?.toString()).to.equal('2026-11-23T06:30:15Z');
    expect(read[0]?.component.getFirstPropertyValue('class')).to.equal('PRIVATE');
  });

  it('keep their keys when a day is moved, so that a calendar moves its event', () => {
    const story = underway();
    const [before] = events([story.record]);
    const later = story.add((record) => setAction(talk('2026-12-11'), record, today));
    const moved = events([later.record]);
    expect(moved.find(({uid}) => uid === before?.uid)?.day).to.equal('2026-12-11');
  });

  it('differ between two actions, two cases, and an action and a step', () => {
    const story = new CaseStory('case-1').planned('2026-12-04');
    story.add((record) => setAction({...talk('2026-12-04'), action: actionId('a2')}, record, today));
    const other = new CaseStory('case-2', 'p2').planned('2026-12-04');
    const uids = events([story.record, other.record]).map(({uid}) => uid);
    expect(uids.length).to.be.greaterThan(4);
    expect(new Set(uids).size).to.equal(uids.length);
  });

  it('say nothing of closed cases', () => {
    const {record} = new CaseStory('case-1').add((open) =>
      closeCase({outcome: 'better', reason: 'She is well', leftOpen: {}}, open, today),
    );
    expect(events([record])).to.deep.equal([]);
  });

  it('name the child where somebody asked for it', () => {
    const [event] = readBack(
      writeIcs(
        events([planned()], () => `${child}, 7 B`),
        made,
      ),
    );
    expect(event?.description).to.equal(`${child}, 7 B`);
  });

  it('say when and what, whatever was typed, to another reader of calendars', () => {
    const typed = fc
      .string({unit: 'grapheme', maxLength: 200})
      .map((text) => text.replace(/\p{Cc}|[\u2028\u2029\ufeff]/gu, '\n').replace(/\p{Cs}/gu, '?'));
    fc.assert(
      fc.property(typed, typed, (summary, description) => {
        const event: DayEvent = {uid: 'one@pana', day: day('2027-02-28'), summary, description};
        const text = writeIcs([event], made);
        const lines = text.split('\r\n');
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).to.equal(true);
        const [read] = readBack(text);
        expect(read?.summary).to.equal(summary);
        expect(read?.description ?? '').to.equal(description);
        expect(read?.endDate.toString()).to.equal('2027-03-01');
      }),
    );
  });
});
