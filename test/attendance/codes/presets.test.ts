import {expect} from 'chai';
import fc from 'fast-check';
import {codeTableNames, plainCode, type CodeTableName} from '../../../src/attendance/codes/code-table.js';
import {
  codeTables,
  justificationOf,
  likelyTable,
  meaningOf,
  readCode,
  tableNamed,
} from '../../../src/attendance/codes/presets.js';
import {statuses} from '../../../src/attendance/marks.js';

const counts = (...codes: readonly string[]) => new Map(codes.map((code) => [code, 1]));

function said(code: string, name: CodeTableName): string | undefined {
  const meaning = meaningOf(code, tableNamed(name));
  return meaning && [meaning.status, meaning.justification].filter(Boolean).join(' ');
}

/** Each code of each source, as its documents have it. */
const expected: Readonly<Record<CodeTableName, Readonly<Record<string, string>>>> = {
  words: {
    present: 'present',
    Présent: 'present',
    присутствовал: 'present',
    қатысты: 'present',
    late: 'late',
    Tardy: 'late',
    retard: 'late',
    опоздал: 'late',
    кешікті: 'late',
    'left early': 'left-early',
    absent: 'absent unknown',
    отсутствует: 'absent unknown',
    қатыспады: 'absent unknown',
    'Excused Absence': 'absent excused',
    себепті: 'absent excused',
    уважительная: 'absent excused',
    unexcused: 'absent unexcused',
    себепсіз: 'absent unexcused',
    неуважительная: 'absent unexcused',
    sick: 'absent illness',
    ауырды: 'absent illness',
    болеет: 'absent illness',
    pending: 'absent pending',
    elsewhere: 'elsewhere',
    'not expected': 'not-expected',
  },
  'kundelik-kk': {
    Ж: 'absent unexcused',
    А: 'absent illness',
    Д: 'absent excused',
    К: 'late',
    // Typed on a Latin keyboard.
    A: 'absent illness',
    K: 'late',
    k: 'late',
  },
  'kundelik-ru': {О: 'late', O: 'late', о: 'late'},
  'england-2024': {
    ...each('present', ['/', '\\']),
    L: 'late',
    ...each('elsewhere', ['K', 'V', 'P', 'W', 'B']),
    ...each('absent excused', ['C', 'C1', 'C2', 'J1', 'M', 'S', 'R', 'T', 'E']),
    I: 'absent illness',
    ...each('absent unexcused', ['G', 'O', 'U']),
    N: 'absent pending',
    ...each('not-expected', ['D', 'Q', 'X', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'Z', '#']),
  },
  'ed-fi': {
    'In Attendance': 'present',
    Present: 'present',
    'Excused Absence': 'absent excused',
    'Unexcused Absence': 'absent unexcused',
    Tardy: 'late',
    'Early departure': 'left-early',
    'uri://ed-fi.org/AttendanceEventCategoryDescriptor#Excused Absence': 'absent excused',
    'uri://ed-fi.org/AttendanceEventCategoryDescriptor#In Attendance': 'present',
    'URI://state.example/AttendanceEventCategoryDescriptor# Tardy ': 'late',
  },
  ceds: {
    Present: 'present',
    ExcusedAbsence: 'absent excused',
    UnexcusedAbsence: 'absent unexcused',
    Tardy: 'late',
    EarlyDeparture: 'left-early',
  },
  rosariosis: {
    P: 'present',
    Present: 'present',
    A: 'absent unknown',
    Absent: 'absent unknown',
    Ausente: 'absent unknown',
    T: 'late',
    Tardy: 'late',
    E: 'absent excused',
    'Excused Absence': 'absent excused',
  },
  gibbon: {
    P: 'present',
    Present: 'present',
    PL: 'late',
    'Present - Late': 'late',
    PS: 'elsewhere',
    'Present - Offsite': 'elsewhere',
    A: 'absent unknown',
    Absent: 'absent unknown',
    LE: 'left-early',
    'Left - Early': 'left-early',
  },
};

/** What a source writes and does not say for certain. */
const unsure: Readonly<Record<CodeTableName, readonly string[]>> = {
  words: ['P', 'A', 'н', 'L', 'partial'],
  'kundelik-kk': ['О', 'O', 'Н', 'H', 'Б', 'П'],
  'kundelik-ru': ['Н', 'H', 'Б', 'П', 'У', 'Ж', 'К'],
  'england-2024': ['H', 'J', 'A', 'Y', 'Y8', '-', 'F', '*'],
  'ed-fi': ['Partial', 'uri://ed-fi.org/AttendanceEventCategoryDescriptor#Partial', 'P', 'A'],
  ceds: ['1', '11', 'Partial', 'Unknown'],
  rosariosis: ['H', 'Half Day', 'V', 'S', 'L'],
  gibbon: ['L', 'Left', 'M', 'R'],
};

describe('tables of codes', () => {
  for (const name of codeTableNames) {
    it(`reads every code of ${name}`, () => {
      for (const [code, meaning] of Object.entries(expected[name]))
        expect(said(code, name), code).to.equal(meaning);
      const tested = new Set(Object.keys(expected[name]).map(plainCode));
      if (name !== 'words')
        expect(Object.keys(tableNamed(name).codes).filter((code) => !tested.has(code))).to.deep.equal([]);
    });

    it(`leaves for review what ${name} does not say for certain`, () => {
      for (const code of unsure[name]) expect(said(code, name), code).to.equal(undefined);
    });
  }

  it('names its codes as it looks them up, and means only what a register knows', () => {
    for (const {codes} of codeTables)
      for (const [code, {status, justification}] of Object.entries(codes)) {
        expect(plainCode(code)).to.equal(code);
        expect(statuses).to.include(status);
        expect(status, code).not.to.equal('unknown');
        expect(justification !== undefined, code).to.equal(status === 'absent');
      }
  });

  it('explains no code that is in no table, nor names that every object has', () => {
    for (const table of codeTables) {
      for (const code of ['ЩЩ', '', ' ', 'uri://x#', 'constructor', '__proto__', 'toString']) {
        expect(meaningOf(code, table), code).to.equal(undefined);
      }
    }
  });

  it('reads a code alike in any case, spacing and form of its letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codeTables),
        fc.nat(60),
        fc.constantFrom(' ', '\t', ''),
        fc.constantFrom('NFC' as const, 'NFD' as const),
        (table, at, space, form) => {
          const codes = Object.keys(table.codes);
          const code = codes[at % codes.length]!;
          const written = (space + code.toUpperCase() + space).normalize(form);
          expect(meaningOf(written, table)).to.deep.equal(meaningOf(code, table));
        },
      ),
    );
  });
});

describe('the likely table', () => {
  it('is told by the letters around one that could mean several things', () => {
    expect(likelyTable(counts('Ж', 'А', 'К', 'present')).name).to.equal('kundelik-kk');
    expect(likelyTable(counts('A', 'K')).name).to.equal('kundelik-kk');
    expect(likelyTable(counts('О', 'present')).name).to.equal('kundelik-ru');
    expect(likelyTable(counts('/', 'L', 'O', 'K')).name).to.equal('england-2024');
    expect(likelyTable(counts('present', 'absent')).name).to.equal('words');
    expect(likelyTable(counts('P', 'A', 'T', 'E')).name).to.equal('rosariosis');
    expect(likelyTable(counts('P', 'PL', 'LE')).name).to.equal('gibbon');
    expect(likelyTable(counts('In Attendance', 'Tardy')).name).to.equal('ed-fi');
    expect(likelyTable(counts('Present', 'ExcusedAbsence')).name).to.equal('ceds');
  });
});

describe('the school’s own word on a code', () => {
  const england = tableNamed('england-2024');
  const late = {status: 'late'} as const;

  it('goes before the table, and before the plain words', () => {
    expect(readCode('G', england, new Map([['g', late]]))).to.deep.equal({meaning: late, isOwn: true});
    expect(readCode('Absent', england, new Map([['absent', late]]))).to.deep.equal({
      meaning: late,
      isOwn: true,
    });
    expect(readCode('G', england, new Map([['o', late]])).isOwn).to.equal(false);
  });

  it('holds for letters typed in the other alphabet', () => {
    expect(meaningOf('OT', england, new Map([['от', late]]))).to.deep.equal(late);
    expect(meaningOf('OZ', england, new Map([['оz', late]]))).to.equal(undefined);
  });

  it('explains nothing while people disagree, whatever the table says', () => {
    expect(meaningOf('G', england, new Map([['g', undefined]]))).to.equal(undefined);
    expect(meaningOf('absent', england, new Map([['absent', undefined]]))).to.equal(undefined);
  });
});

describe('a reason beside an absence', () => {
  it('is understood where it is a plain word', () => {
    expect(justificationOf('Illness')).to.equal('illness');
    expect(justificationOf('wedding')).to.equal(undefined);
    expect(justificationOf('present')).to.equal(undefined);
  });
});

function each(meaning: string, codes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, meaning]));
}
