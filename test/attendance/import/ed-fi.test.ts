import {expect} from 'chai';
import {attendanceFold, currentRegisters} from '../../../src/attendance/attendance-view.js';
import {attendanceOf, type AttendanceImport} from '../../../src/attendance/import/attendance-import.js';
import {readFiles, type ReadAttendance} from '../../../src/attendance/import/read-import.js';
import {marksOf, type Register} from '../../../src/attendance/register.js';
import type {Entry} from '../../../src/journal/entry.js';
import {foldAll} from '../../../src/journal/fold.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {rosterOf} from '../../../src/roster/import/roster-of.js';
import {goodBundle, lines, withLines, bundle11, zipOf} from '../../support/bundles.js';
import {
  interchange,
  page,
  schoolEvent,
  schoolEventXml,
  sectionEvent,
  sectionEventXml,
  sectionOf,
  takenEvent,
  takenEventXml,
} from '../../support/ed-fi.js';
import {written} from '../../support/entries.js';

const choices = {taughtWeekdays: [1, 2, 3, 4, 5] as const, declined: new Set<string>()};
const school = rosterOf(await goodBundle(), choices);
const monday = '2026-11-23';
const tuesday = '2026-11-24';

type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
const excused = {pupil: 'p2', day: monday, category: 'Excused Absence'};

async function chosen(files: Files): Promise<ReadAttendance | string> {
  const read = await readFiles(
    Object.entries(files).map(([name, content]) => new File([content], name)),
    hurried,
  );
  if (isRefusal(read)) return read.refused;
  const [first] = read;
  if (read.length !== 1 || first?.kind !== 'attendance') throw new Error('not one file of attendance');
  return first;
}

async function imported(
  files: Files,
  entries: readonly Entry[] = [],
  beside = school,
): Promise<AttendanceImport> {
  const read = await chosen(files);
  if (typeof read === 'string') throw new Error(read);
  const state = foldAll(attendanceFold, entries);
  const {table, report, codeTable, taken} = read;
  const choice = codeTable ? {table: codeTable} : {};
  const result = attendanceOf(
    table,
    beside,
    (about) => currentRegisters(state, about),
    report,
    choice,
    taken,
  );
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

/** Each register as `class day slot`, with its marks by the host's ids. */
function shown({drafts}: AttendanceImport, {roster} = school): Readonly<Record<string, string>> {
  const ids = new Map(roster.pupils.map(({key, sourcedId}) => [key, sourcedId]));
  return Object.fromEntries(
    drafts.map(({body}) => {
      const register = body as Register;
      const marks = [...marksOf(register).values()].map(({pupil, status, justification = ''}) =>
        `${ids.get(pupil)} ${status} ${justification}`.trim(),
      );
      return [`${register.classKey} ${register.day} ${register.slot}`, marks.sort().join(', ')];
    }),
  );
}

const listed = ({report}: AttendanceImport) => report.repairs.map(({problem, line}) => [problem, line]);

function isWholeAccount({report}: AttendanceImport): boolean {
  return report.files.every(({rows, used, dropped, leftOut}) => rows === used + dropped + leftOut);
}

describe('attendance of Ed-Fi', () => {
  it('takes for present who is silent in a register that was taken, and nobody else', async () => {
    const result = await imported({
      'events.json': page(sectionEvent('c7b', {...excused, reason: 'illness'})),
      'taken.json': page(takenEvent('c7b', monday, tuesday)),
    });
    expect(shown(result)).to.deep.equal({'c7b 2026-11-23 day': 'p1 present, p2 absent excused'});
    expect(result.counts).to.include({silent: 1, registers: 1, marks: 2});
    expect(result.codeTable).to.equal('ed-fi');
    expect(isWholeAccount(result)).to.equal(true);
  });

  it('knows nothing of those who are silent in a register that nobody took', async () => {
    const result = await imported({'events.json': page(sectionEvent('c7b', excused))});
    expect(shown(result)).to.deep.equal({'c7b 2026-11-23 day': 'p2 absent excused'});
    expect(result.counts).to.include({silent: 0, absencesOnly: 1});
  });

  it('says the same as XML, whatever is written around it', async () => {
    const events = [
      sectionEventXml('c7b', excused),
      '  <!-- </StudentSectionAttendanceEvent -->',
      schoolEventXml({pupil: 'p3', day: monday, category: 'Tardy'}),
      takenEventXml('c7b', monday, tuesday),
      takenEventXml('c8a', monday).replaceAll('SectionIdentifier>c8a', 'SectionIdentifier><![CDATA[c8a]]>'),
    ];
    const result = await imported({'InterchangeStudentAttendance.xml': interchange(...events)});
    expect(shown(result)).to.deep.equal({
      'c7b 2026-11-23 day': 'p1 present, p2 absent excused',
      'c8a 2026-11-23 day': 'p3 late, p4 present',
    });
    const prefixed = interchange(...events).replaceAll(/<(\/?)(?=[A-Z])/g, '<$1e:');
    expect(shown(await imported({'a.xml': prefixed}))).to.deep.equal(shown(result));
  });

  it('comes packed, as several answers one after another, or one object a line', async () => {
    const events = [
      sectionEvent('c7b', excused),
      schoolEvent({pupil: 'p4', day: tuesday, category: 'Unexcused Absence'}),
    ];
    const taken = [takenEvent('c7b', monday)];
    const whole = shown(await imported({'a.json': page(...events, ...taken)}));
    const each = [...events, ...taken].map((one) => JSON.stringify(one));
    const ways: readonly Files[] = [
      {'a.jsonl': each.join('\n')},
      {'a.json': `${page(...events)}\n${page(...taken)}`},
      {'a.json': `${JSON.stringify(events)}\n${JSON.stringify(taken)}\n`},
      {'a.txt': `\ufeff${page(...events, ...taken)}`},
      {'a.zip': zipOf({'export/e.json': page(...events), 'export/t.json': page(...taken)})},
    ];
    for (const files of ways)
      expect(shown(await imported(files)), Object.keys(files)[0]).to.deep.equal(whole);
  });

  it('changes nothing the second time', async () => {
    const files = {
      'events.json': page(sectionEvent('c7b', excused)),
      'taken.json': page(takenEvent('c7b', monday), takenEvent('c8a', monday)),
    };
    const once = await imported(files);
    const twice = await imported(files, written(once.drafts));
    expect(twice.counts).to.include({unchanged: 2, added: 0, changed: 0});
    expect(twice.drafts).to.deep.equal([]);
  });

  it('keeps what the first page said when the second comes later, since neither says all', async () => {
    const first = await imported({'1.json': page(schoolEvent(excused))});
    const second = await imported(
      {'2.json': page(schoolEvent({pupil: 'p1', day: monday, category: 'Tardy'}))},
      written(first.drafts),
    );
    expect(shown(second)).to.deep.equal({'c7b 2026-11-23 day': 'p1 late, p2 absent excused'});
    expect(second.counts).to.include({changed: 1});
  });

  it('replaces all of a register that was taken, so that a corrected absence goes', async () => {
    const taken = page(takenEvent('c7b', monday));
    const elsewhere = schoolEvent({pupil: 'p3', day: tuesday, category: 'Tardy'});
    const first = await imported({
      'e.json': page(sectionEvent('c7b', excused), elsewhere),
      'taken.json': taken,
    });
    const second = await imported({'e.json': page(elsewhere), 'taken.json': taken}, written(first.drafts));
    expect(shown(second)).to.deep.equal({'c7b 2026-11-23 day': 'p1 present, p2 present'});
  });

  it('leaves a category that nobody explained for review', async () => {
    const result = await imported({'a.json': page(schoolEvent({...excused, category: 'Partial'}))});
    expect(shown(result)).to.deep.equal({'c7b 2026-11-23 day': 'p2 unknown'});
    expect(result.unknownCodes.map(({code}) => code)).to.deep.equal([
      'uri://ed-fi.org/AttendanceEventCategoryDescriptor#Partial',
    ]);
  });

  it('counts attendance of programmes, and takes none of it', async () => {
    const programme = {...schoolEvent(excused), programReference: {programName: 'Chess'}};
    const result = await imported({'a.json': page(schoolEvent(excused), programme)});
    expect(result.report.dropped).to.deep.equal([{file: 'a.json', what: 'other-events', count: 1}]);
    expect(isWholeAccount(result)).to.equal(true);
  });
});

describe('silence in Ed-Fi', () => {
  const taken = page(takenEvent('c7b', monday), takenEvent('c7b', tuesday));
  const withEvents = (...events: readonly object[]) => imported({'e.json': page(...events), 't.json': taken});

  it('is nobody’s presence where no absences were chosen at all', async () => {
    const result = await imported({'t.json': taken});
    expect(result.drafts).to.deep.equal([]);
    expect(listed(result).map(([problem]) => problem)).to.deep.equal([
      'absences-missing',
      'absences-missing',
    ]);
  });

  it('is broken by every line about the pupil there, even one that was left out', async () => {
    const contradiction = [excused, {...excused, category: 'Tardy'}].map((event) =>
      sectionEvent('c7b', event),
    );
    expect(shown(await withEvents(...contradiction))).to.deep.equal({
      'c7b 2026-11-23 day': 'p1 present',
      'c7b 2026-11-24 day': 'p1 present, p2 present',
    });
    const noCode = {...sectionEvent('c7b', excused), attendanceEventCategoryDescriptor: undefined};
    expect(shown(await withEvents(noCode))['c7b 2026-11-23 day']).to.equal('p1 present');
  });

  it('is broken for the pupil where a day cannot be read, and for the day where the pupil cannot', async () => {
    const noDay = sectionEvent('c7b', {...excused, day: 'yesterday'});
    expect(shown(await withEvents(noDay))).to.deep.equal({
      'c7b 2026-11-23 day': 'p1 present',
      'c7b 2026-11-24 day': 'p1 present',
    });
    const nobody = await withEvents(sectionEvent('c7b', {...excused, pupil: ''}));
    expect(shown(nobody)).to.deep.equal({'c7b 2026-11-24 day': 'p1 present, p2 present'});
    expect(listed(nobody)).to.deep.include(['taken-unsure', 2]);
  });

  it('is broken for everybody by a record that cannot be read', async () => {
    const events = [
      JSON.stringify(sectionEvent('c7b', excused)),
      '{"studentReference":{"studentUni',
      '',
    ].join('\n');
    const result = await imported({'e.jsonl': events, 't.json': taken});
    expect(result.counts.silent).to.equal(0);
    expect(listed(result)).to.deep.include.members([
      ['damaged-record', 2],
      ['taken-unsure', 2],
    ]);
    expect(isWholeAccount(result)).to.equal(true);
  });
});

describe('lessons of Ed-Fi', () => {
  const groups = withLines(
    withLines(bundle11, 'classes.csv', 'sci,,,Science,07,k,,scheduled,,s12,t1'),
    'enrollments.csv',
    'e8,,,sci,s12,p1,student,,,',
    'e9,,,sci,s12,p2,student,,,',
    'e10,,,math,s12,p2,student,,,',
  );
  const subjectsOnly = {
    ...groups,
    'classes.csv': (groups['classes.csv'] ?? '').replaceAll('homeroom', 'scheduled'),
  };

  it('are told by the event, by its section, or by other events of the section', async () => {
    const beside = rosterOf(await goodBundle(subjectsOnly), choices);
    const result = await imported(
      {
        'e.json': page(sectionEvent('math', {...excused, periods: ['02 - Traditional']})),
        's.json': page(sectionOf('sci', ['Period 3'])),
        't.json': page(takenEvent('math', monday), takenEvent('math', tuesday), takenEvent('sci', monday)),
      },
      [],
      beside,
    );
    expect(shown(result, beside)).to.deep.equal({
      'math 2026-11-23 lesson-2': 'p1 present, p2 absent excused',
      'math 2026-11-24 lesson-2': 'p1 present, p2 present',
      'sci 2026-11-23 lesson-3': 'p1 present, p2 present',
    });
  });

  it('have no register where nobody told their number and the pupil has other classes', async () => {
    const beside = rosterOf(await goodBundle(subjectsOnly), choices);
    const result = await imported(
      {'e.json': page(sectionEvent('math', excused)), 't.json': page(takenEvent('sci', monday))},
      [],
      beside,
    );
    expect(result.drafts).to.deep.equal([]);
    expect(listed(result).map(([problem]) => problem)).to.deep.equal(['unknown-slot', 'unknown-slot']);
    expect(isWholeAccount(result)).to.equal(true);
  });
});

describe('lines of Ed-Fi that wait for repair', () => {
  it('are each listed with their line', async () => {
    const events = [
      sectionEvent('c7b', {...excused, pupil: 'p9'}),
      sectionEvent('c9x', excused),
      sectionEvent('c8a', excused),
      sectionEvent('c7b', {...excused, day: '2026-11-22'}),
      {...sectionEvent('c7b', excused), studentReference: {studentUniqueId: {}}},
      {...sectionEvent('c7b', excused), sectionReference: 'c7b'},
      {...sectionEvent('c7b', excused), studentReference: 'p2'},
      takenEvent('c9x', monday),
      takenEvent('c7b', '2026-11-22'),
      takenEvent('c7b', 'monday'),
      takenEvent('', monday),
    ].map((one) => JSON.stringify(one));
    const result = await imported({'a.jsonl': lines(...events)});
    expect(new Map(listed(result).map(([problem, line]) => [line, problem]))).to.deep.equal(
      new Map<unknown, unknown>([
        [7, 'unknown-record'],
        [1, 'unknown-person'],
        [2, 'unknown-class'],
        [3, 'not-enrolled'],
        [4, 'no-school-day'],
        [5, 'missing-cell'],
        [6, 'unknown-class'],
        [8, 'taken-unsure'],
        [9, 'taken-unsure'],
        [10, 'taken-unsure'],
        [11, 'taken-unsure'],
      ]),
    );
    expect(isWholeAccount(result)).to.equal(true);
    const certain = await imported({'a.jsonl': lines(events[0] ?? '', ...events.slice(7))});
    expect(listed(certain).map(([problem]) => problem)).to.deep.equal([
      'unknown-person',
      'unknown-class',
      'no-school-day',
      'bad-date',
      'missing-cell',
    ]);
  });
});

describe('files of Ed-Fi that are hostile or damaged', () => {
  const good = page(sectionEvent('c7b', excused), takenEvent('c7b', monday));
  const nested = (depth: number) => `[{"studentReference":${'['.repeat(depth)}${']'.repeat(depth)}}]`;

  it('are refused whole where nobody could tell what is missing', async () => {
    for (const [name, content] of Object.entries({
      'cut.json': good.slice(0, -40),
      'cut-between.json': good.slice(0, good.indexOf('},\n  {') + 2),
      'open.json': `[${nested(3).slice(1, -1)}`,
      'closed.json': `${good}]`,
      'cut.xml': interchange(sectionEventXml('c7b', excused)).slice(0, -30),
      'cut-early.xml': interchange(sectionEventXml('c7b', excused)).slice(0, 300),
    }))
      expect(await chosen({[name]: content}), name).to.equal('records-damaged');
    expect(await chosen({'cut.json': good.slice(0, -40), 't.json': good})).to.equal('records-damaged');
  });

  it('never open entities or document types', async () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n`;
    const xml = interchange(sectionEventXml('c7b', {...excused, reason: '&b;'}));
    expect(await chosen({'a.xml': xml.replace('<Inter', `${bomb}<Inter`)})).to.equal('document-type');
    const later = await imported({
      'a.xml': xml.replace('  <StudentSection', `${bomb}  <StudentSection`),
    }).catch(String);
    expect(later).to.include('unknown-file');
    expect(JSON.stringify(await imported({'a.xml': xml}))).not.to.include('haha');
  });

  it('list records that are nested too deep, too long, or say one thing twice', async () => {
    const twice = JSON.stringify(sectionEvent('c7b', excused)).replace(
      '"eventDate":',
      '"eventDate":"2026-11-24","eventDate":',
    );
    const strange = [
      nested(200).slice(1, -1),
      twice,
      `{"studentReference":"${'x'.repeat(300_000)}"}`,
      '{"a":undefined}',
      'null',
      '"text"',
      '17',
    ];
    const result = await imported({
      'a.json': `[${[JSON.stringify(sectionEvent('c7b', excused)), ...strange].join(',\n')}]`,
    });
    expect(listed(result)).to.deep.equal([2, 3, 4, 5, 6, 7, 8].map((line) => ['damaged-record', line]));
    expect(result.counts.marks).to.equal(1);
    expect(isWholeAccount(result)).to.equal(true);
  });

  it('cannot touch prototypes, nor pass for what they do not say', async () => {
    const hostile = `{"__proto__":{"studentReference":{"studentUniqueId":"p1"}},"constructor":{"eventDate":"x"},"eventDate":"${monday}"}`;
    const result = await imported({'a.json': `[${hostile},${JSON.stringify(sectionEvent('c7b', excused))}]`});
    expect(shown(result)).to.deep.equal({'c7b 2026-11-23 day': 'p2 absent excused'});
    expect(listed(result)).to.deep.equal([['unknown-record', 1]]);
    expect(({} as {studentReference?: unknown}).studentReference).to.equal(undefined);
  });

  it('list one damaged element of XML, and read those around it', async () => {
    const bad = sectionEventXml('c7b', {...excused, pupil: 'p1'}).replace('</AttendanceEvent>', '');
    const result = await imported({
      'a.xml': interchange(sectionEventXml('c7b', excused), bad, '<Foo/>', takenEventXml('c7b', monday)),
    });
    expect(shown(result)).to.deep.equal({'c7b 2026-11-23 day': 'p2 absent excused'});
    expect(listed(result).slice(0, 2)).to.deep.equal([
      ['damaged-record', 12],
      ['unknown-record', 21],
    ]);
  });

  it('are refused in an encoding that is no text, and read as UTF-16', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(good).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    expect(shown(await imported({'a.json': utf16}))).to.deep.equal({
      'c7b 2026-11-23 day': 'p1 present, p2 absent excused',
    });
    expect(await chosen({'a.json': new Uint8Array([123, 34, 0, 1, 2, 255, 254, 0, 7])})).to.equal('not-text');
  });

  it('are no attendance where they hold something else', async () => {
    expect(await chosen({'a.json': '[{"name":"soup"}]'})).to.equal('unknown-file');
    expect(await chosen({'a.json': '[]'})).to.equal('unknown-file');
    expect(await chosen({'a.xml': '<?xml version="1.0"?><menu><dish>soup</dish></menu>'})).to.equal(
      'unknown-file',
    );
    expect(await chosen({'a.xml': '<InterchangeStudent xmlns="x"/>'})).to.equal('unknown-file');
  });

  it('can be left in the middle', async () => {
    const many = Array.from({length: 3000}, () => sectionEvent('c7b', excused));
    for (const [name, content] of [
      ['a.json', page(...many)],
      ['a.xml', interchange(...many.map(() => sectionEventXml('c7b', excused)))],
    ] as const) {
      let steps = 0;
      const reading = {...hurried, isCancelled: () => (steps += 1) > 1};
      expect(await readFiles([new File([content], name)], reading), name).to.deep.equal({
        refused: 'cancelled',
      });
    }
  });
});
