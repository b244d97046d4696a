import {expect} from 'chai';
import {languages} from '../../src/i18n/languages.js';
import {loadTerms} from '../../src/i18n/catalogue.js';
import type {WaveId} from '../../src/kernel/ids.js';
import {day, dayNumber} from '../../src/kernel/school-day.js';
import {explain, explainInWords} from '../../src/signals/explain.js';
import {ruleIds, type Flag} from '../../src/signals/flag.js';
import {signalsCatalogue} from '../../src/signals/messages/catalogue.js';
import {modelInputs} from '../../src/signals/model/inputs.js';
import {concernPlaces} from '../../src/voices/happened.js';
import {flagOf} from '../support/flags.js';
import {classKey} from '../support/school.js';

const window = {from: day('2026-10-18'), until: day('2026-11-20')};
const byRule: Readonly<Record<Flag['rule'], Flag>> = {
  'absence-10': flagOf(),
  'absence-20': flagOf({
    rule: 'absence-20',
    values: {absent: 131, possible: 321, threshold: 0.2, clearAfter: 335, sessionsPerDay: 2},
  }),
  'unexcused-run': flagOf({rule: 'unexcused-run', window, values: {days: 3, threshold: 3}}),
  'unexcused-in-window': flagOf({
    rule: 'unexcused-in-window',
    window,
    values: {days: 14, threshold: 4, calendarDays: 45},
  }),
  'absence-pace': flagOf({
    rule: 'absence-pace',
    values: {days: 12, threshold: 4, month: 2, possible: 38, daysPerMonth: 2},
  }),
  'legal-limit': flagOf({
    rule: 'legal-limit',
    window,
    values: {halfDays: 21, threshold: 10, schoolWeeks: 10},
  }),
  'season-block': flagOf({
    rule: 'season-block',
    window,
    values: {days: 21, possible: 31, spring: 1, threshold: 10, ofDays: 15},
  }),
  'absence-change': flagOf({
    rule: 'absence-change',
    window,
    values: {begun: 12, possible: 121, expected: 3.4, evidence: 2.4, threshold: 2.25, clearAfter: 20},
  }),
  'weekday-pattern': flagOf({
    rule: 'weekday-pattern',
    window,
    values: {weekday: 3, begun: 12, possible: 21, otherBegun: 11, otherPossible: 124, clearAfter: 3},
  }),
  'class-absence-change': flagOf({
    rule: 'class-absence-change',
    of: {classKey: classKey('7b')},
    window,
    dates: [],
    values: {begun: 31, expected: 12.3, threshold: 8},
  }),
  'school-absence-change': flagOf({
    rule: 'school-absence-change',
    of: {school: true},
    window,
    dates: [],
    values: {begun: 1331, expected: 1012.3, threshold: 12},
  }),
  'failed-subjects': flagOf({
    rule: 'failed-subjects',
    window: {from: window.until, until: window.until},
    dates: [],
    values: {failed: 2, subjects: 11, threshold: 1},
  }),
  'grades-fall': flagOf({
    rule: 'grades-fall',
    window: {from: window.until, until: window.until},
    dates: [],
    values: {fall: 1.29, subjects: 11, threshold: 1, before: dayNumber(window.from)},
  }),
  incidents: flagOf({rule: 'incidents', window, values: {incidents: 12, threshold: 3, calendarDays: 45}}),
  concern: flagOf({rule: 'concern', window, values: {lifeSafety: 1, harmed: 1, harming: 1, sexualHarm: 1}}),
  'class-climate': flagOf({
    rule: 'class-climate',
    of: {classKey: classKey('7b')},
    dates: [],
    values: {mean: 1.96, low: 1.21, high: 2.44, people: 25, threshold: 2, own: 0},
  }),
  'contact-request': flagOf({
    rule: 'contact-request',
    of: {school: true},
    window: {from: window.until, until: window.until},
    values: {due: dayNumber(day('2026-11-23'))},
  }),
  'concerns-repeated': flagOf({
    rule: 'concerns-repeated',
    window,
    values: {concerns: 12, staff: 21, harmed: 11, harming: 1, threshold: 3, calendarDays: 30},
  }),
  'hot-spot': flagOf({
    rule: 'hot-spot',
    of: {school: true},
    window,
    values: {incidents: 14, concerns: 21, staff: 12, threshold: 4, calendarDays: 30},
    place: 'way',
  }),
  'own-model': flagOf({
    rule: 'own-model',
    window,
    dates: [],
    values: {
      absent: 131,
      possible: 321,
      sessionsPerDay: 2,
      failed: 2,
      subjects: 11,
      place: 31,
      weighs1: 1,
      weighs2: 6,
      weighs3: 5,
    },
  }),
  'text-warning': flagOf({rule: 'text-warning', of: {wave: 'w' as WaveId}, window, dates: [], values: {}}),
};

const variants: readonly Flag[] = [
  ...['nobody', 'seen'].map((who) =>
    flagOf({
      rule: 'concern',
      of: {school: true},
      window,
      values: {lifeSafety: 1, harmed: 0, harming: 0, named: Number(who === 'seen')},
    }),
  ),
  ...modelInputs.map((_, at) => ({
    ...byRule['own-model'],
    values: {
      ...byRule['own-model'].values,
      ...{sessionsPerDay: 1, unexcused: 14, late: 21, spells: 12, incidents: 3, fall: 12},
      ...{weighs1: at + 1, weighs2: ((at + 1) % 8) + 1, weighs3: ((at + 2) % 8) + 1},
    },
  })),
  ...concernPlaces.map((place) => ({...byRule['hot-spot'], place})),
  {...byRule['hot-spot'], place: 'a-place-of-tomorrow'},
];

describe('a flag explains itself', () => {
  it('in plain words with the counts, the share, the freshness and what clears it', async () => {
    const t = await loadTerms(signalsCatalogue, 'en');
    expect(explainInWords(flagOf(), t)).to.deep.include({
      reason: 'Absent 9 of 60 possible days since 1 September (15%).',
      dates: 'Days: 19 Nov and 20 Nov.',
      freshness: 'Data until 20 November.',
      clearing: 'What clears it: 31 days attended in a row bring it under 10%. A person decides.',
      version: 'Version 1 of this rule.',
    });
  });

  it('says of how many people and days several concerns are, and names the place of incidents', async () => {
    const t = await loadTerms(signalsCatalogue, 'en');
    expect(explainInWords(byRule['concerns-repeated'], t).reason).to.equal(
      '12 concerns from 21 people on 2 days, 18 October to 20 November: this pupil may have been harmed, and may have harmed others.',
    );
    expect(explainInWords({...byRule['hot-spot'], place: 'toilets'}, t)).to.deep.include({
      title: 'Incidents: Toilets',
      reason: '14 incidents in 21 concerns from 12 people, 18 October to 20 November. Place: Toilets.',
    });
  });

  it('of the school’s model names what weighed most, in what was counted, and says that it is no forecast', async () => {
    const t = await loadTerms(signalsCatalogue, 'en');
    expect(explainInWords({...byRule['own-model'], ruleVersion: 3}, t)).to.deep.include({
      title: 'On the list of the school’s model',
      reason:
        '18 October to 20 November: missed 131 of 321 possible sessions; 2 of 11 subjects not passed; grades at 31% of the scale.',
      family: 'From a model of this school’s past years.',
      version: 'Version 3 of this rule.',
    });
  });

  it('is named by the threshold that it crossed, where the school moved it', async () => {
    const moved = flagOf({values: {absent: 9, possible: 60, threshold: 0.12, clearAfter: 16}});
    for (const code of languages) {
      const t = await loadTerms(signalsCatalogue, code);
      expect(explainInWords(moved, t).title, code).to.contain('12');
      expect(explainInWords(flagOf(), t).title, code).to.equal(t.rules['absence-10']);
    }
  });

  it('rounds no share up over a threshold that it did not reach', () => {
    const {reason} = explain(flagOf({values: {absent: 199, possible: 1000}}));
    expect(reason).to.deep.include({share: 0.19});
    expect(explain(byRule['class-climate']).reason).to.deep.include({mean: 1.9});
  });

  it('says how many earlier days it does not list', async () => {
    const t = await loadTerms(signalsCatalogue, 'en');
    const dates = Array.from({length: 13}, (_, at) => day(`2026-10-${String(at + 10)}`));
    expect(explainInWords(flagOf({dates}), t).dates).to.match(
      /^Days: 13 Oct, .* and 22 Oct, and 3 earlier\.$/,
    );
  });

  for (const language of languages) {
    it(`in sentences of at most 25 words, each of its own language (${language})`, async () => {
      const t = await loadTerms(signalsCatalogue, language);
      for (const flag of [...ruleIds.map((rule) => byRule[rule]), ...variants]) {
        const words = explainInWords(flag, t);
        expect(words.reason.split(/\s+/u).length, words.reason).to.be.at.most(25);
        for (const text of [
          words.title,
          words.reason,
          words.clearing,
          words.ask,
          words.freshness,
          words.version,
          words.family,
        ])
          expect(text, flag.rule)
            .to.match(/\S/)
            .and.not.match(/undefined|NaN|\.\.|\[object/);
      }
    });

    it(`and never with a verdict (${language})`, async () => {
      const t = await loadTerms(signalsCatalogue, language);
      const said = ruleIds.map((rule) => Object.values(explainInWords(byRule[rule], t)).join(' ')).join(' ');
      expect(said).to.not.match(/bullied|bully|truant|victim|harcel|травл|жертв|прогул|буллинг|құрбан/i);
    });
  }
});
