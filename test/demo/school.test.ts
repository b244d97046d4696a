import {expect} from 'chai';
import {strFromU8, unzipSync} from 'fflate';
import {demoSchool, type DemoSchool} from '../../demo/school/school.js';
import type {DemoLine} from '../../demo/school/registers.js';
import {day, weekdayOf} from '../../src/kernel/school-day.js';
import {isSchoolDay} from '../../src/roster/calendar.js';

const today = day('2026-12-30');

describe('the demo school', () => {
  const school = demoSchool({today});

  it('has 620 pupils in 26 classes of years 1 to 11, each with a teacher', () => {
    expect(school.pupils).to.have.length(620);
    expect(new Set(school.pupils.map(({sourcedId}) => sourcedId)).size).to.equal(620);
    expect(school.classes).to.have.length(26);
    expect(new Set(school.classes.map(({year}) => year)).size).to.equal(11);
    const teachers = new Set(school.staff.map(({sourcedId}) => sourcedId));
    expect(school.classes.filter(({teacher}) => !teachers.has(teacher))).to.deep.equal([]);
  });

  it('has a psychologist, an office and a head', () => {
    const roles = school.staff.map(({role}) => role).filter((role) => role !== 'teacher');
    expect(roles).to.have.members(['counselor', 'siteAdministrator', 'principal']);
  });

  it('is the same to the byte for the same seed, and another for another', () => {
    const again = demoSchool({today});
    expect(again.attendance()).to.equal(school.attendance());
    expect(again.oneRoster('1.1')).to.deep.equal(school.oneRoster('1.1'));
    expect(demoSchool({today, seed: 'other'}).attendance()).not.to.equal(school.attendance());
  });

  it('has registers on school days only, until the last one before today', () => {
    const days = [...new Set(school.lines.map(({date}) => date))];
    expect(days.filter((date) => !isSchoolDay(school.calendar, date))).to.deep.equal([]);
    expect([days[0], days.at(-1)]).to.deep.equal(['2026-09-01', '2026-12-29']);
    expect(days).not.to.include('2026-12-16');
  });

  it('ends where it is told to', () => {
    const shorter = demoSchool({today, until: day('2026-11-20')});
    expect(shorter.lines.at(-1)?.date).to.equal('2026-11-20');
    expect(demoSchool({today: day('2026-11-23')}).lines).to.deep.equal(shorter.lines);
  });

  it('shows the running year in spring and the last one in the first weeks of September', () => {
    expect(demoSchool({today: day('2027-02-03')}).lines.at(-1)?.date).to.equal('2027-02-02');
    expect(demoSchool({today: day('2026-09-03')}).calendar.yearTitle).to.equal('2025/26');
  });

  it('has no register at all now and then, and never one with a hole', () => {
    const possible = school.classes.length * new Set(school.lines.map(({date}) => date)).size;
    const taken = new Map<string, number>();
    for (const {date, classSourcedId} of school.lines) {
      const register = `${date} ${classSourcedId}`;
      taken.set(register, (taken.get(register) ?? 0) + 1);
    }
    expect(taken.size).to.be.within(possible * 0.97, possible - 1);
    const sizes = new Set([...taken].map(([register, size]) => `${register.slice(11)} ${String(size)}`));
    expect(sizes.size, 'a size a class, two where a pupil joined').to.equal(27);
  });

  it('is absent about as often as schools are', () => {
    const rate = school.lines.filter(isAbsent).length / school.lines.length;
    expect(rate).to.be.within(0.03, 0.07);
    expect(school.lines.filter(({code}) => code === 'late').length).to.be.above(100);
  });

  it('gives a reason to absences alone', () => {
    expect(school.lines.filter((line) => line.reason && !isAbsent(line))).to.deep.equal([]);
  });
});

describe('the flu', () => {
  it('makes more pupils ill in its weeks than in September', () => {
    const {lines} = demoSchool({today});
    const share = (from: string, until: string) => {
      const days = lines.filter(({date}) => from <= date && date <= until);
      return days.filter(({reason}) => reason === 'illness').length / days.length;
    };
    expect(share('2026-11-09', '2026-12-04')).to.be.above(1.7 * share('2026-09-01', '2026-09-30'));
  });
});

describe('the planted stories', () => {
  const school = demoSchool({today});

  it('have a pupil who misses most Tuesdays and few other days', () => {
    const lines = linesOf(school, 'tuesdays');
    const tuesdays = lines.filter(({date}) => weekdayOf(date) === 2);
    expect(share(tuesdays)).to.be.above(0.6);
    expect(share(lines.filter((line) => !tuesdays.includes(line)))).to.be.below(0.15);
  });

  it('have one who stops coming after autumn break', () => {
    const lines = linesOf(school, 'stopped-coming');
    expect(share(lines.filter(({date}) => date < '2026-11-01'))).to.be.below(0.2);
    expect(share(lines.filter(({date}) => date > '2026-11-01'))).to.equal(1);
  });

  it('have a month in which seven are in the fields', () => {
    const lines = linesOf(school, 'harvest');
    expect(new Set(lines.map(({userSourcedId}) => userSourcedId)).size).to.equal(7);
    const harvest = lines.filter(({date}) => '2026-09-14' <= date && date <= '2026-10-16');
    expect(harvest.filter(({reason}) => reason === 'unexcused').length / harvest.length).to.be.above(0.6);
    expect(share(lines.filter(({date}) => date > '2026-10-16'))).to.be.below(0.15);
  });

  it('have a pupil who joins in the middle of October', () => {
    expect(linesOf(school, 'late-joiner')[0]?.date).to.equal('2026-10-14');
  });

  it('have a class of 28 that feels worse than any other', () => {
    const story = school.stories.find(({id}) => id === 'poor-climate');
    expect(story?.pupils).to.have.length(28);
    const climate = school.classes.map(({sourcedId}) => ({sourcedId, mean: climateOf(school, sourcedId)}));
    const [worst, next] = climate.sort((a, b) => a.mean - b.mean);
    expect(worst?.sourcedId).to.equal(story?.classSourcedId);
    expect(worst?.mean).to.be.below(1.8);
    expect(next?.mean).to.be.above(2.3);
  });
});

describe('the answers', () => {
  it('are eight whole numbers from 0 to 4 for each pupil of the class', () => {
    const school = demoSchool({today});
    const answers = school.answersFor('class-5a');
    const members = school.pupils.filter(({classSourcedId}) => classSourcedId === 'class-5a');
    expect([...answers.keys()]).to.deep.equal(members.map(({sourcedId}) => sourcedId));
    for (const given of answers.values()) {
      expect(given).to.have.length(8);
      expect(given.every((step) => [0, 1, 2, 3, 4].includes(step))).to.equal(true);
    }
  });
});

describe('the OneRoster files', () => {
  const school = demoSchool({today});

  it('of 1.1 carry the role with the user, and say nothing of status and change in bulk', () => {
    const files = unzipSync(school.oneRoster('1.1'));
    expect(Object.keys(files)).to.have.members(names11);
    const users = linesIn(files['users.csv']);
    expect(users[0]).to.match(/^sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,/);
    expect(users).to.have.length(1 + 620 + 29);
    expect(users.filter((line) => !/^[^,]+,,,true,school-12,/.test(line)).slice(1)).to.deep.equal([]);
    expect(users.filter((line) => line.includes(',counselor,'))).to.have.length(1);
  });

  it('of 1.2 carry roles in a file of their own', () => {
    const files = unzipSync(school.oneRoster('1.2'));
    expect(Object.keys(files)).to.have.members([...names11, 'roles.csv']);
    expect(linesIn(files['users.csv'])[0]).not.to.contain(',role,');
    expect(linesIn(files['roles.csv'])).to.have.length(1 + 620 + 29);
    expect(linesIn(files['manifest.csv'])).to.include.members(['oneroster.version,1.2', 'file.roles,bulk']);
  });
});

const names11 = [
  'manifest.csv',
  'orgs.csv',
  'academicSessions.csv',
  'courses.csv',
  'classes.csv',
  'users.csv',
  'enrollments.csv',
  'demographics.csv',
];

function linesIn(file: Uint8Array | undefined): readonly string[] {
  return strFromU8(file ?? new Uint8Array())
    .trimEnd()
    .split('\r\n');
}

function linesOf({stories, lines}: DemoSchool, id: string): readonly DemoLine[] {
  const pupils = stories.filter((story) => story.id === id).flatMap((story) => story.pupils);
  expect(pupils).not.to.deep.equal([]);
  return lines.filter(({userSourcedId}) => pupils.includes(userSourcedId));
}

function isAbsent({code}: DemoLine): boolean {
  return code === 'absent';
}

function share(lines: readonly DemoLine[]): number {
  return lines.filter(isAbsent).length / lines.length;
}

function climateOf(school: DemoSchool, classSourcedId: string): number {
  const steps = [...school.answersFor(classSourcedId).values()].flatMap((answers) => answers.slice(4));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
