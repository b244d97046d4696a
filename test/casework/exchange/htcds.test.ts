import {expect} from 'chai';
import fc from 'fast-check';
import {admitRecords, confirmExploitation} from '../../../src/casework/exchange/exchange-rules.js';
import {htcdsField, htcdsFields, type HtcdsField} from '../../../src/casework/exchange/htcds/htcds-fields.js';
import {
  candidatesOf,
  exportOf,
  homelessOf,
  type ExportNames,
} from '../../../src/casework/exchange/htcds/htcds-export.js';
import {readHtcds, type HtcdsFile} from '../../../src/casework/exchange/htcds/htcds-read.js';
import type {HtcdsRecord, HtcdsValue} from '../../../src/casework/exchange/htcds/htcds-values.js';
import {faultOf, readValue} from '../../../src/casework/exchange/htcds/htcds-values.js';
import {writeHtcds, type HtcdsFormat} from '../../../src/casework/exchange/htcds/htcds-write.js';
import {asRecord} from '../../../src/casework/exchange/htcds/received.js';
import {caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {writeNote} from '../../../src/casework/plan-rules.js';
import {foldAll} from '../../../src/journal/fold.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {allowed, caseId, CaseStory, noteId, refusedAs, today} from '../../support/cases.js';
import {written} from '../../support/entries.js';
import {pupilKey, staffId} from '../../support/school.js';

const names: ExportNames = {
  school: 'School No. 12',
  pupil: {givenName: 'Aigerim', familyName: 'Bekova', middleName: 'Nurlankyzy'},
  lead: 'Saule Akhmetova',
};
const works = (record: CaseStory['record']) =>
  confirmExploitation(
    {types: ['ChildLabour'], industry: 'A_AgricultureForestryAndFishing', reason: 'Guide of 20 November'},
    record,
    today,
  );
/** The assessment of a story is the team's; this is not. */
const forFamily = (record: CaseStory['record']) =>
  writeNote({note: noteId('n9'), kind: 'note', text: 'Agreed with her mother', audience: 'family'}, record);
const everything = (record: CaseStory['record']) =>
  new Set(candidatesOf(record, names).map(({field}) => field));

async function read(text: string, name = 'cases.json'): Promise<HtcdsFile> {
  const found = await readHtcds(fileOf(text, name), hurried);
  if (isRefusal(found)) throw new Error(`refused: ${found.refused} ${JSON.stringify(found.detail)}`);
  return found;
}

async function refused(text: string, name = 'cases.json') {
  const found = await readHtcds(fileOf(text, name), hurried);
  return isRefusal(found) ? {...found.detail, refused: found.refused} : undefined;
}

const fileOf = (text: string, name: string) => new File([text], name);

const written_ = (records: readonly HtcdsRecord[], format: HtcdsFormat): string => {
  const text = writeHtcds(records, format);
  if (isRefusal(text)) throw new Error(`refused: ${text.refused} ${JSON.stringify(text.detail)}`);
  return text;
};

/** Text of other people: quotes, formulas, other scripts, line ends. */
const words = fc
  .oneof(
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 60}),
    fc.constantFrom('=1+1', '@cmd', 'a\nb', '-'),
  )
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\ufeff\ufffd]/gu, '\n'))
  .filter((text) => text.trim() !== '' && !/^'[=+\-@]/.test(text));

const livingFields = htcdsFields.filter(({deprecated}) => !deprecated);

function valueFor(field: HtcdsField): fc.Arbitrary<HtcdsValue> {
  const {type, values = [], code, name} = field;
  if (code === 'phone') return fc.stringMatching(/^\+?[1-9][0-9]{6,14}$/);
  if (type === 'multi')
    return fc.subarray(code ? ['KZ', 'KG', 'UZB'] : [...values], {minLength: 1}).map((some) => some);
  if (code === 'country') return fc.constantFrom('KZ', 'KGZ');
  if (code === 'language') return fc.constantFrom('kaz', 'rus', 'kir-KG');
  if (type === 'picklist') return fc.constantFrom(...values);
  if (type === 'date') return fc.constantFrom('2026-11-23', '2008-02-29');
  if (type === 'checkbox') return fc.boolean();
  if (type === 'number' || type === 'place')
    return name.includes('itude') ? fc.integer({min: -900, max: 900}).map((n) => n / 10) : fc.nat(30);
  return words;
}

const record: fc.Arbitrary<HtcdsRecord> = fc
  .subarray([...livingFields], {minLength: 1})
  .chain((fields) => fc.record(Object.fromEntries(fields.map((field) => [field.name, valueFor(field)]))));

describe('the field table of HTCDS 2.0', () => {
  it('has 83 fields, of which three are deprecated and 38 living ones are core', () => {
    expect(htcdsFields).to.have.length(83);
    expect(new Set(htcdsFields.map(({name}) => name)).size).to.equal(83);
    expect(htcdsFields.filter(({deprecated}) => deprecated).map(({name}) => name)).to.deep.equal([
      'vic_AgreementToManagePersonalData',
      'vic_Vulnerabilities',
      'vic_DetailsOfVulnerabilities',
    ]);
    expect(livingFields.filter(({core}) => core)).to.have.length(38);
  });

  it('spells as the standard does, its slips included', () => {
    expect(htcdsField('vic_RelationshipToTrafficker')?.values).to.deep.equal([
      'Familial',
      'Acquainted',
      'Unaquainted',
    ]);
    expect(htcdsField('vic_MethodsOfControl')?.values).to.have.length(16);
    expect(htcdsField('vic_ForcedLabourIndustry')?.values).to.have.length(21);
    expect(htcdsField('prs_gender')).to.equal(undefined);
  });

  for (const [name, text, fault] of [
    ['prs_Gender', 'female', 'not-in-list'],
    ['prs_Gender', 'Feminine', undefined],
    ['vic_TypeOfExploitation', 'ChildLabour; ForcedBegging', undefined],
    ['vic_TypeOfExploitation', '["ChildLabour","Farming"]', 'not-in-list'],
    ['vic_TypeOfExploitation', ' ; ', 'wrong-type'],
    ['prs_Birthdate', '2026-02-30', 'wrong-type'],
    ['prs_Birthdate', '14.05.2013', 'wrong-type'],
    ['prs_Deceased', 'FALSE', undefined],
    ['prs_Deceased', 'maybe', 'wrong-type'],
    ['vic_AgeWhenTrafficked', '11', undefined],
    ['vic_AgeWhenTrafficked', '11.5', 'out-of-range'],
    ['vic_AgeWhenTrafficked', '1e9', 'wrong-type'],
    ['hte_Latitude', '91', 'out-of-range'],
    ['prs_MobilePhone', '8 701 555', 'wrong-type'],
    ['prs_MobilePhone', '+77015550101', undefined],
    ['prs_Citizenship', 'Kazakhstan', 'wrong-type'],
    ['prs_PrimaryLanguage', 'kaz', undefined],
  ] as const)
    it(`reads ${name} of ${text} as ${fault ?? 'right'}`, () => {
      const reading = readValue(htcdsField(name)!, text);
      expect('fault' in reading ? reading.fault : undefined).to.equal(fault);
    });
});

describe('writing HTCDS', () => {
  it('writes no field that the standard does not know, has given up, or would not take', () => {
    const refusal = (one: HtcdsRecord) => {
      const found = writeHtcds([one], 'json');
      return isRefusal(found) ? found.refused : undefined;
    };
    expect(refusal({prs_Risk: 'high'})).to.equal('field-unknown');
    expect(refusal({vic_Vulnerabilities: ['Poverty']})).to.equal('field-deprecated');
    expect(refusal({cas_Status: 'Open'})).to.equal('value-wrong');
    expect(refusal({vic_TypeOfExploitation: []})).to.equal('value-wrong');
    expect(refusal({prs_Deceased: 'false'})).to.equal('value-wrong');
    expect(refusal({})).to.equal('nothing-chosen');
    expect(refusal({cas_Status: 'Active'})).to.equal(undefined);
  });

  it('names the standard, its licence and that nobody endorses it', () => {
    const file = JSON.parse(written_([{cas_Status: 'Active'}], 'json')) as Record<string, string>;
    expect(file).to.include({standard: 'HTCDS', version: '2.0'});
    expect(file['attribution']).to.contain('CC BY 4.0').and.contain('No endorsement');
  });

  for (const format of ['json', 'csv'] as const)
    it(`gives back as ${format} what it wrote, and writes the same again`, async () => {
      const records = fc.uniqueArray(record, {
        minLength: 1,
        maxLength: 4,
        selector: (one) => JSON.stringify(one),
      });
      await fc.assert(
        fc.asyncProperty(records, async (all) => {
          const text = written_(all, format);
          const file = await read(text, `cases.${format}`);
          expect(file.repairs.filter(({problem}) => problem !== 'record-twice')).to.deep.equal([]);
          const again = file.records.map(({fields}) => asRecord(fields));
          expect(again).to.deep.equal(all);
          expect(written_(again, format)).to.equal(text);
        }),
        {numRuns: 60},
      );
    });

  it('gives back what went through a case of another school', async () => {
    await fc.assert(
      fc.asyncProperty(record, async (one) => {
        const text = written_([one], 'json');
        const {records} = await read(text);
        const drafts = admitRecords(
          [{record: records[0]!, pupil: pupilKey('p1'), caseId: caseId('case-9')}],
          [],
          {file: 'cases.json', lead: staffId('psychologist-1'), today},
        );
        const story = new CaseStory('case-9');
        story.entries = written(allowed(drafts));
        story.add(works);
        const bare: ExportNames = {school: '', pupil: undefined, lead: undefined};
        const own = new Set(
          candidatesOf(story.record, bare).flatMap(({field, from}) => (from === 'case' ? [field] : [])),
        );
        const rest = Object.fromEntries(Object.entries(one).filter(([field]) => !own.has(field)));
        if (Object.keys(rest).length === 0) return;
        const out = exportOf(story.record, bare, new Set(Object.keys(rest)));
        expect(out).to.deep.equal(rest);
      }),
      {numRuns: 60},
    );
  });
});

describe('a case as HTCDS', () => {
  it('goes nowhere until a person has confirmed that it is exploitation', () => {
    const {record} = new CaseStory();
    expect(exportOf(record, names, everything(record))).to.deep.include({refused: 'not-confirmed'});
    expect(
      refusedAs(confirmExploitation({types: [], industry: undefined, reason: 'x'}, record, today)),
    ).to.equal('types-missing');
    expect(
      refusedAs(
        confirmExploitation({types: ['ChildLabour'], industry: undefined, reason: ' '}, record, today),
      ),
    ).to.equal('reason-missing');
  });

  it('says by default what was done and where the case stands, and not whose it is', () => {
    const {record} = new CaseStory().assessed('high').planned().add(works);
    const least = candidatesOf(record, names).filter(({isLeast}) => isLeast);
    expect(exportOf(record, names, new Set(least.map(({field}) => field)))).to.deep.equal({
      org_Type: 'SchoolOrCollege',
      cas_Status: 'Active',
      vic_TypeOfExploitation: ['ChildLabour'],
      vic_ForcedLabourIndustry: 'A_AgricultureForestryAndFishing',
    });
    expect(exportOf(record, names, new Set())).to.deep.include({refused: 'nothing-chosen'});
  });

  it('holds in every field that Pana fills against the field table', () => {
    const {record} = new CaseStory().assessed('high').planned().add(works).add(forFamily);
    const all = candidatesOf(record, names);
    expect(all.find(({field}) => field === 'cco_CaseComment')?.value).to.match(
      /^[-\d]{10} Agreed with her mother$/,
    );
    expect(all.map(({field}) => field)).to.include.members([
      'prs_FirstName',
      'spl_ActionPlan',
      'cco_CaseComment',
    ]);
    for (const {field, value} of all) expect(faultOf(htcdsField(field)!, value), field).to.equal(undefined);
    expect(all.find(({field}) => field === 'prs_SecondName')).to.deep.include({
      value: 'Bekova',
      sensitivity: 'identity',
    });
    expect(all.find(({field}) => field === 'cco_CaseComment')?.sensitivity).to.equal('free');
  });

  it('invents nothing: what Pana does not hold is not among the fields', () => {
    const {record} = new CaseStory().add(works);
    for (const field of [
      'vic_TraffickingStatus',
      'prs_Gender',
      'prs_Birthdate',
      'con_Consent',
      'spl_ActualEndDate',
    ])
      expect(everything(record).has(field), field).to.equal(false);
  });

  it('tells what has no place in the standard', () => {
    const {record} = new CaseStory('case-1', 'p1', ['flag/1', 'flag/2']).assessed('high');
    expect(homelessOf(record)).to.deep.equal([
      {what: 'risk', count: 1},
      {what: 'flags', count: 2},
    ]);
  });

  it('keeps both where two people confirmed different things, and counts the one that names more', () => {
    const story = new CaseStory();
    const one = allowed(works(story.record));
    const other = allowed(
      confirmExploitation(
        {types: ['ChildLabour', 'ForcedBegging'], industry: undefined, reason: 'Told the police'},
        story.record,
        today,
      ),
    );
    story.entries = [...story.entries, ...written([...one, ...other])];
    expect(story.record.conflicts).to.have.length(1);
    const out = exportOf(story.record, names, new Set(['vic_TypeOfExploitation']));
    expect(out).to.deep.equal({vic_TypeOfExploitation: ['ChildLabour', 'ForcedBegging']});
  });
});

describe('an HTCDS file of somebody else', () => {
  it('lists what is wrong line by line and keeps every letter of it', async () => {
    const csv = [
      'prs_FirstName,prs_Gender,prs_Birthdate,vic_Vulnerabilities,nickname',
      'Dana,female,14.05.2013,Poverty,Dan',
      "'=cmd,Feminine,2013-05-14,,",
    ].join('\r\n');
    const {records, repairs} = await read(csv, 'cases.csv');
    expect(repairs.map(({line, problem, value}) => [line, problem, value])).to.deep.equal([
      [1, 'deprecated-field', 'vic_Vulnerabilities'],
      [1, 'unknown-field', 'nickname'],
      [2, 'not-in-list', 'prs_Gender: female'],
      [2, 'wrong-type', 'prs_Birthdate: 14.05.2013'],
    ]);
    expect(records[0]?.fields).to.deep.equal([
      {name: 'prs_FirstName', text: 'Dana'},
      {name: 'prs_Gender', text: 'female'},
      {name: 'prs_Birthdate', text: '14.05.2013'},
      {name: 'vic_Vulnerabilities', text: 'Poverty'},
      {name: 'nickname', text: 'Dan'},
    ]);
    expect(asRecord(records[0]!.fields)).to.deep.equal({prs_FirstName: 'Dana'});
    expect(records[1]?.fields[0]?.text).to.equal('=cmd');
  });

  it('finds in JSON the line of each fault, a member that is there twice, and what is nested', async () => {
    const json = `[
  {"prs_FirstName": "Dana",
   "prs_FirstName": "Дана",
   "cas_Status": "Open",
   "hte_City": {"name": "Osh"},
   "prs_Deceased": null,
   "vic_AgeWhenTrafficked": 12},
  {"__proto__": "x", "cas_Status": "Active"}
]`;
    const {records, repairs} = await read(json);
    expect(repairs.map(({line, problem}) => [line, problem])).to.deep.equal([
      [3, 'field-twice'],
      [4, 'not-in-list'],
      [5, 'nested'],
      [8, 'unknown-field'],
    ]);
    expect(records.map(({line}) => line)).to.deep.equal([2, 8]);
    expect(records[0]?.fields.map(({text}) => text)).to.deep.equal([
      'Dana',
      'Дана',
      'Open',
      '{"name": "Osh"}',
      '12',
    ]);
    expect(asRecord(records[0]!.fields)).to.deep.equal({prs_FirstName: 'Dana', vic_AgeWhenTrafficked: 12});
    expect(records[1]?.fields[0]).to.deep.equal({name: '__proto__', text: 'x'});
  });

  it('takes questions in Cyrillic for what they are, and lists where one value belongs for faults', async () => {
    const {records, repairs} = await read('{"prs_Title": ["a"], "cco_CaseComment": "кім?не?"}');
    expect(repairs.map(({problem}) => problem)).to.deep.equal(['nested']);
    expect(asRecord(records[0]!.fields)).to.deep.equal({cco_CaseComment: 'кім?не?'});
  });

  it('names a record that is there twice', async () => {
    const {records, repairs} = await read('cas_Status,prs_FirstName\nActive,Dana\nActive,Dana\n', 'c.csv');
    expect(records.map(({sameAs}) => sameAs)).to.deep.equal([undefined, 2]);
    expect(repairs.map(({line, problem, value}) => [line, problem, value])).to.deep.equal([
      [3, 'record-twice', '2'],
    ]);
  });

  it('is refused whole where a line cannot be read, and the line is named', async () => {
    expect(
      await refused('cas_Status,prs_FirstName\nActive,Dana\nActive,Dana,Osh,extra\n', 'c.csv'),
    ).to.include({
      refused: 'lines-damaged',
      lines: '3',
    });
    expect(await refused('[{"cas_Status":"Active"}, "Closed"]')).to.include({refused: 'lines-damaged'});
  });

  for (const [what, text, name, reason] of [
    ['empty', '', 'c.json', 'empty-file'],
    ['cut off in the middle', '[{"cas_Status": "Act', 'c.json', 'json-damaged'],
    ['about something else', '{"name": "Dana"}', 'c.json', 'not-htcds'],
    ['a table about something else', 'name,class\nDana,7', 'c.csv', 'not-htcds'],
    ['without records', '{"standard": "HTCDS", "records": []}', 'c.json', 'no-records'],
    ['with headings alone', 'cas_Status,prs_FirstName\n', 'c.csv', 'no-records'],
    ['too deep to be JSON', '['.repeat(200_000), 'c.json', 'json-damaged'],
    ['no text', 'cas_Status\nActive\0 and more of it', 'c.csv', 'not-text'],
  ] as const)
    it(`is refused where it is ${what}`, async () => {
      expect((await refused(text, name))?.refused).to.equal(reason);
    });

  it('is refused where it is too large or holds too many', async () => {
    expect((await refused(' '.repeat(5_000_001)))?.refused).to.equal('file-too-big');
    const many = JSON.stringify(Array.from({length: 1_001}, () => ({cas_Status: 'Active'})));
    expect((await refused(many))?.refused).to.equal('too-many-records');
    expect((await refused(`cas_Status\n${'Active\n'.repeat(1_001)}`, 'c.csv'))?.refused).to.equal(
      'too-many-rows',
    );
  });

  it('never throws, whatever the file holds', async () => {
    const member = fc.record({cas_Status: fc.jsonValue(), prs_FirstName: fc.jsonValue()}, {requiredKeys: []});
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(member).map((all) => JSON.stringify(all, null, 1)),
    );
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom('c.json', 'c.csv'), async (text, name) => {
        const found = await readHtcds(fileOf(text, name), hurried);
        if (isRefusal(found)) return;
        for (const {fields} of found.records)
          for (const field of fields) expect(field.text).to.be.a('string');
      }),
    );
  });
});

describe('taking records over', () => {
  const at = {file: 'cases.csv', lead: staffId('psychologist-1'), today};
  const recordAt = (line: number, given: string) => ({line, fields: [{name: 'prs_FirstName', text: given}]});
  const admit = (line: number, pupil: string) => ({
    record: recordAt(line, `Dana ${line}`),
    pupil: pupilKey(pupil),
    caseId: caseId(`case-${line}`),
  });

  it('opens a case for each child that a person chose, and keeps all fields in it', () => {
    const entries = written(allowed(admitRecords([admit(2, 'p1'), admit(3, 'p2')], [], at)));
    const state = foldAll(caseworkFold, entries);
    const record = caseOf(state, caseId('case-3'));
    expect(record).to.deep.include({pupil: 'p2', isOpen: true, step: 'identified', openedOn: today});
    expect(
      candidatesOf(record!, {...names, pupil: undefined}).find(({from}) => from === 'received'),
    ).to.deep.include({
      field: 'prs_FirstName',
      value: 'Dana 3',
    });
  });

  it('adds to the open case that the child has', () => {
    const story = new CaseStory('case-1', 'p1');
    const drafts = allowed(admitRecords([admit(2, 'p1')], [story.record], at));
    expect(drafts.map(({kind}) => kind)).to.deep.equal(['casework/htcds-received']);
    expect(drafts[0]?.about).to.contain('case/case-1/');
  });

  it('takes all or none: nobody chosen, one child twice, or a record that is here already', () => {
    expect(refusedAs(admitRecords([], [], at))).to.equal('no-records');
    expect(refusedAs(admitRecords([admit(2, 'p1'), admit(3, 'p1')], [], at))).to.equal('pupil-twice');
    const story = new CaseStory('case-2');
    story.entries = written(allowed(admitRecords([admit(2, 'p1')], [], at)));
    expect(refusedAs(admitRecords([admit(2, 'p3')], [story.record], at))).to.equal('already-here');
  });
});
