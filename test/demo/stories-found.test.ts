import {expect} from 'chai';
import {demoSchool, type DemoSchool} from '../../demo/school/school.js';
import type {Story} from '../../demo/school/stories.js';
import {loadTerms} from '../../src/i18n/catalogue.js';
import {day} from '../../src/kernel/school-day.js';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {detectChanges} from '../../src/signals/detect-changes.js';
import {explainInWords} from '../../src/signals/explain.js';
import {familyOf} from '../../src/signals/family.js';
import type {Flag, RuleId} from '../../src/signals/flag.js';
import {signalsCatalogue} from '../../src/signals/messages/catalogue.js';
import {rules} from '../../src/signals/rules.js';
import {rosterOfDemo, seriesOfDemo} from '../support/demo-series.js';

function flagsOf(school: DemoSchool): readonly Flag[] {
  const roster = rosterOfDemo(school);
  const series = seriesOfDemo(school, roster);
  return [
    ...detectAttendance(series, roster, school.until, rules),
    ...detectChanges(series, roster, school.until, rules),
  ];
}

describe('the planted stories are found', () => {
  const school = demoSchool({today: day('2026-11-23')});
  const flags = flagsOf(school);
  const flagsAbout = (id: Story['id']) => {
    const pupils = school.stories.filter((story) => story.id === id).flatMap((story) => story.pupils);
    return pupils.map((pupil) => flags.filter(({of}) => 'pupil' in of && of.pupil === pupil));
  };
  const rulesAbout = (id: Story['id']): readonly (readonly RuleId[])[] =>
    flagsAbout(id).map((found) => found.map(({rule}) => rule));

  it('the Tuesdays, in a sentence that a teacher can count again', async () => {
    const t = await loadTerms(signalsCatalogue, 'en');
    const found = flagsAbout('tuesdays').flat();
    const weekday = found.find(({rule}) => rule === 'weekday-pattern')!;
    expect(explainInWords(weekday, t).reason).to.match(
      /^Absences began on \d+ of \d+ Tuesdays since \d+ September, on other days \d+ of \d+\.$/,
    );
  });

  it('the one who stopped coming, as days in a row', () => {
    expect(rulesAbout('stopped-coming')[0]).to.include('unexcused-run');
  });

  it('all seven who were in the fields, as weeks to ask about', () => {
    expect(rulesAbout('harvest')).to.have.length(7);
    for (const found of rulesAbout('harvest')) expect(found).to.include('season-block');
  });

  it('and the late joiner is measured by own days alone', () => {
    expect(rulesAbout('late-joiner').flat()).to.deep.equal([]);
  });
});

describe('a control school, in which nothing was planted', () => {
  for (const seed of ['pana', 'second']) {
    it(`shows no class, no school and few pupils in autumn, winter and spring (${seed})`, () => {
      const changed = new Set<string>();
      for (const until of ['2026-11-20', '2027-02-26', '2027-05-24']) {
        const school = demoSchool({today: day('2027-05-25'), until: day(until), seed, control: true});
        const found = flagsOf(school).filter(({rule}) => familyOf(rule) === 'change');
        expect(found.filter(({of}) => !('pupil' in of))).to.deep.equal([]);
        for (const {of} of found) if ('pupil' in of) changed.add(of.pupil);
      }
      // docs/detection.md: 27 % of unchanged pupils are flagged at least once in a year, in harder schools than this one.
      expect(changed.size / 620).to.be.below(0.27);
    });
  }
});
