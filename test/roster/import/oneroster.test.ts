import {expect} from 'chai';
import fc from 'fast-check';
import {isRefusal} from '../../../src/kernel/refusal.js';
import type {RosterProblem} from '../../../src/roster/import/oneroster.js';
import {
  bundle11,
  bundle12,
  goodBundle,
  readBundle,
  replaced,
  withLines,
  without,
  type Files,
} from '../../support/bundles.js';

type Listed = readonly [RosterProblem, number];

async function listed(files: Files): Promise<readonly Listed[]> {
  return (await goodBundle(files)).report.repairs.map(({problem, line}) => [problem, line] as const);
}

describe('a OneRoster bundle', () => {
  it('gives homerooms with their teachers, years, pupils and terms', async () => {
    const bundle = await goodBundle();
    expect(bundle.version).to.equal('1.1');
    expect(bundle.school).to.deep.equal({name: 'School 12', sourcedId: 's12'});
    expect(bundle.classes.map(({title, year, teachers}) => [title, year, teachers])).to.deep.equal([
      ['7 Б', '07', ['u1']],
      ['8 А', '08', ['u2']],
    ]);
    expect(bundle.pupils.map(({familyName}) => familyName)).to.deep.equal([
      'Әбдіқадыр',
      'Беков',
      'Петрова',
      'O"Neil',
    ]);
    expect(bundle.pupils[1]?.enrolments).to.deep.equal([{classId: 'c7b', from: '2026-10-05'}]);
    expect(bundle.staff.map(({role}) => role)).to.deep.equal(['teacher', 'teacher', 'counselor']);
    expect(bundle.terms.map(({title, from, until}) => [title, from, until])).to.deep.equal([
      ['I', '2026-09-01', '2026-10-25'],
      ['II', '2026-11-02', '2026-12-29'],
    ]);
    expect(bundle.yearTitle).to.equal('2026/27');
    expect(bundle.report.repairs).to.deep.equal([]);
  });

  it('says the same in version 1.2, where roles have a file of their own', async () => {
    const [old, recent] = [await goodBundle(), await goodBundle(bundle12)];
    expect(recent.version).to.equal('1.2');
    expect(recent.pupils.map(({enrolments}) => enrolments)).to.deep.equal(
      old.pupils.map(({enrolments}) => enrolments),
    );
    expect(recent.staff).to.deep.equal(old.staff);
  });

  it('knows its version by its shape where it has no manifest', async () => {
    expect((await goodBundle(without(bundle12, 'manifest.csv'))).version).to.equal('1.2');
  });

  it('takes subject classes where a school has no homerooms', async () => {
    const files = {...bundle11, 'classes.csv': bundle11['classes.csv']!.replaceAll('homeroom', 'scheduled')};
    expect((await goodBundle(files)).classes).to.have.length(3);
  });

  it('names passwords, guardians and subject classes as left out on purpose', async () => {
    const {report} = await goodBundle();
    expect(report.dropped).to.deep.include({file: 'users.csv', what: 'password-column', count: 1});
    expect(report.dropped).to.deep.include({file: 'users.csv', what: 'guardians', count: 1});
    expect(report.dropped).to.deep.include({file: 'enrollments.csv', what: 'subject-classes', count: 1});
  });

  it('takes the school that most classes belong to out of a district', async () => {
    const files = withLines(
      withLines(bundle11, 'orgs.csv', 's99,,,Other,school,,d1'),
      'classes.csv',
      'x1,,,1 A,01,k,,homeroom,,s99,t1',
    );
    const bundle = await goodBundle(files);
    expect(bundle.school.sourcedId).to.equal('s12');
    expect(bundle.report.dropped).to.deep.include({file: 'classes.csv', what: 'other-school', count: 1});
  });
});

describe('lines that need repair', () => {
  const add = (file: string, ...more: readonly string[]) => listed(withLines(bundle11, file, ...more));

  it('lets the first of two equal ids stand and names both lines', async () => {
    const {report, pupils} = await goodBundle(
      withLines(bundle11, 'users.csv', 'p1,,,true,s12,student,z,Other,Child,,07,x,'),
    );
    expect(report.repairs).to.deep.equal([
      {file: 'users.csv', line: 10, problem: 'duplicate-id', value: 'p1', taken: false, firstLine: 2},
    ]);
    expect(pupils[0]?.familyName).to.equal('Әбдіқадыр');
  });

  it('lists a missing cell, an unknown role, an unknown class and an unknown person by line', async () => {
    expect(await add('users.csv', 'p9,,,true,s12,student,z,,,,07,x,')).to.deep.equal([['missing-cell', 10]]);
    expect(await add('users.csv', 'p9,,,true,s12,wizard,z,A,B,,07,x,')).to.deep.equal([['unknown-role', 10]]);
    expect(await add('enrollments.csv', 'e9,,,c0,s12,p1,student,,,')).to.deep.equal([['unknown-class', 9]]);
    expect(await add('enrollments.csv', 'e9,,,c7b,s12,p0,student,,,')).to.deep.equal([['unknown-person', 9]]);
    expect(await add('enrollments.csv', 'e9,,,c7b,s12,u1,student,,,')).to.deep.equal([['not-a-pupil', 9]]);
    expect(await add('enrollments.csv', 'e9,,,c7b,s12,p1,ghost,,,')).to.deep.equal([['unknown-role', 9]]);
  });

  it('takes an enrolment whose day cannot be read, without that day, and says so', async () => {
    const files = replaced(bundle11, 'enrollments.csv', '2026-10-05', '05/10/26');
    const bundle = await goodBundle(files);
    expect(bundle.pupils[1]?.enrolments).to.deep.equal([{classId: 'c7b'}]);
    expect(bundle.report.repairs).to.deep.include({
      file: 'enrollments.csv',
      line: 3,
      problem: 'bad-date',
      value: '05/10/26',
      taken: true,
    });
  });

  it('leaves out an enrolment that ends before it begins, and one that is there twice', async () => {
    expect(await add('enrollments.csv', 'e9,,,c7b,s12,p3,student,,2026-11-01,2026-10-01')).to.deep.equal([
      ['end-before-begin', 9],
    ]);
    expect(await add('enrollments.csv', 'e9,,,c8a,s12,p3,student,,,')).to.deep.equal([
      ['duplicate-enrolment', 9],
    ]);
  });

  it('names a class without pupils and a pupil without a class, and keeps both', async () => {
    const files = withLines(
      withLines(bundle11, 'users.csv', 'p9,,,true,s12,student,z,Ada,Lee,,07,x,'),
      'classes.csv',
      'c9,,,9 В,09,k,,homeroom,,s12,t1',
    );
    expect(await listed(files)).to.deep.equal([
      ['empty-class', 5],
      ['pupil-without-class', 10],
    ]);
    const bundle = await goodBundle(files);
    expect([bundle.classes.length, bundle.pupils.length]).to.deep.equal([3, 5]);
  });

  it('ends a term the day before the next one begins', async () => {
    const files = replaced(bundle11, 'academicSessions.csv', '2026-10-25', '2026-11-02');
    const bundle = await goodBundle(files);
    expect(bundle.terms[0]?.until).to.equal('2026-11-01');
    expect(bundle.report.repairs[0]).to.include({problem: 'overlapping-term', line: 3});
  });

  it('passes over what is marked to be deleted', async () => {
    const bundle = await goodBundle(
      withLines(bundle11, 'users.csv', 'p9,tobedeleted,,true,s12,student,z,Ada,Lee,,07,x,'),
    );
    expect(bundle.report.dropped).to.deep.include({file: 'users.csv', what: 'to-be-deleted', count: 1});
    expect(bundle.pupils).to.have.length(4);
  });
});

describe('a bundle that cannot be taken', () => {
  const refusal = async (files: Files) => {
    const read = await readBundle(files);
    return isRefusal(read) ? read : undefined;
  };

  it('names the file or the column that is missing', async () => {
    expect(await refusal(without(bundle11, 'enrollments.csv'))).to.deep.equal({
      refused: 'file-missing',
      detail: {file: 'enrollments.csv'},
    });
    expect(await refusal(replaced(bundle11, 'users.csv', 'givenName', 'firstName'))).to.deep.equal({
      refused: 'column-missing',
      detail: {file: 'users.csv', column: 'givenName'},
    });
  });

  it('says so of changes only, of no classes, of no pupils and of no terms', async () => {
    const delta = withLines(bundle11, 'manifest.csv', 'file.users,delta');
    expect(await refusal(delta)).to.have.property('refused', 'delta-bundle');
    const headers = (name: string) => ({
      ...bundle11,
      [name]: `${bundle11[name]!.split('\r\n')[0] ?? ''}\r\n`,
    });
    expect(await refusal(headers('classes.csv'))).to.have.property('refused', 'no-classes');
    expect(await refusal(headers('users.csv'))).to.have.property('refused', 'no-pupils');
    expect(await refusal(headers('academicSessions.csv'))).to.have.property('refused', 'no-terms');
  });
});

describe('any bundle', () => {
  it('has every row used, left out on purpose or listed, however damaged', async () => {
    const names = Object.keys(bundle11);
    const change = fc.record({
      file: fc.constantFrom(...names),
      at: fc.nat(700),
      with: fc.constantFrom('', ',', '"', '\r\n', 'p1', 'x', ',,,', 'tobedeleted', '2026-99-99'),
      cut: fc.nat(6),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, {maxLength: 5}), async (changes) => {
        const files: Record<string, string> = {...bundle11};
        for (const {file, at, with: text, cut} of changes) {
          const whole = files[file]!;
          const place = Math.min(whole.length, whole.indexOf('\r\n') + 2 + at);
          files[file] = whole.slice(0, place) + text + whole.slice(place + cut);
        }
        const bundle = await readBundle(files);
        if (isRefusal(bundle)) return;
        for (const {file, rows, used, dropped, leftOut} of bundle.report.files) {
          expect(used + dropped + leftOut, `${file} of ${JSON.stringify(changes)}`).to.equal(rows);
        }
      }),
      {numRuns: 400},
    );
  });
});
