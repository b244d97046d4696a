import {expect} from 'chai';
import fc from 'fast-check';
import {addDays, day} from '../../src/kernel/school-day.js';
import {detectHotSpots} from '../../src/signals/detect-hot-spots.js';
import {flagRaised, flagSubject} from '../../src/signals/flag.js';
import {rules} from '../../src/signals/rules.js';
import type {Concern, ReceivedConcern} from '../../src/voices/concern.js';
import {concernPlaces, incidentKinds} from '../../src/voices/happened.js';
import {saidOnce} from '../../src/voices/said-once.js';
import {receivedConcern} from '../support/concerns.js';
import {pupilKey, staffId} from '../support/school.js';

const today = day('2026-11-23');
const days = ['2026-11-02', '2026-11-09', '2026-11-12', '2026-11-20'];

function at(place: string, envelope: string, on: string, more: Partial<Concern> = {}): ReceivedConcern {
  const pupils = [{pupil: pupilKey(`of-${envelope}`), role: 'harmed' as const}];
  return receivedConcern(envelope, {place, day: day(on), text: `Told in ${envelope}.`, pupils, ...more});
}

const four = (place: string, more: Partial<Concern> = {}) =>
  days.map((on, index) => at(place, `${place}-${index}`, on, more));
const detect = (received: readonly ReceivedConcern[], on = today) =>
  detectHotSpots(saidOnce(received), on, rules);

describe('a place where things happen', () => {
  it('is flagged from the fourth incident in 30 days on, whoever took part, and points out no pupil', () => {
    const toilets = four('toilets');
    expect(detect(toilets.slice(1))).to.deep.equal([]);
    const [flag, ...others] = detect(toilets);
    expect(others).to.deep.equal([]);
    expect(flag).to.deep.include({
      rule: 'hot-spot',
      of: {school: true},
      urgency: 'routine',
      place: 'toilets',
      window: {from: '2026-11-02', until: '2026-11-20'},
      values: {incidents: 4, concerns: 4, staff: 1, threshold: 4, calendarDays: 30},
    });
    expect(flag && flagSubject(flag)).to.equal('flag/hot-spot/school/toilets/2026-11-02');
    expect(flagRaised.is(flag)).to.equal(true);
    expect(JSON.stringify(flag)).to.not.match(/of-toilets|Told in/);
  });

  it('is two where they are two', () => {
    expect(detect([...four('toilets'), ...four('yard')]).map(flagSubject)).to.deep.equal([
      'flag/hot-spot/school/toilets/2026-11-02',
      'flag/hot-spot/school/yard/2026-11-02',
    ]);
    expect(detect([...four('toilets').slice(0, 3), ...four('yard').slice(0, 3)])).to.deep.equal([]);
  });

  it('may be one classroom, of the class whose it is; classrooms of nobody named never add up', () => {
    const inRoom = (room: string) => four('classroom', {room});
    const [flag, ...others] = detect([...inRoom('7b'), ...four('classroom').slice(0, 3)]);
    expect(others).to.deep.equal([]);
    expect(flag).to.deep.include({of: {classKey: '7b'}, place: 'classroom'});
    expect(flag && flagSubject(flag)).to.equal('flag/hot-spot/7b/classroom/2026-11-02');
    expect(flagRaised.is(flag)).to.equal(true);
    const parted = [...inRoom('7b').slice(0, 2), ...inRoom('8a').slice(2)];
    expect(detect(parted)).to.deep.equal([]);
    expect(detect(four('classroom'))).to.deep.equal([]);
    expect(detect(four('gym', {room: '7b'}))[0]?.of).to.deep.equal({school: true});
  });

  it('counts a fight of which four people tell as one', () => {
    const fight = ['a', 'b', 'c', 'd'].map((by) =>
      at('yard', by, '2026-11-20', {
        by: staffId(by),
        pupils: [{pupil: pupilKey('p1'), role: 'harmed'}],
      }),
    );
    expect(detect(fight)).to.deep.equal([]);
    const [flag] = detect([...four('yard'), ...fight]);
    expect(flag?.values).to.include({incidents: 5, concerns: 8, staff: 5});
  });

  it('joins two tellings by a third that names pupils of both', () => {
    const named = (envelope: string, ...pupils: readonly string[]) =>
      at('yard', envelope, '2026-11-20', {
        pupils: pupils.map((pupil) => ({pupil: pupilKey(pupil), role: 'harmed' as const})),
      });
    const three = four('yard').slice(0, 2);
    expect(detect([...three, named('x', 'p1'), named('y', 'p2')])).to.have.length(1);
    expect(detect([...three, named('x', 'p1'), named('y', 'p2'), named('z', 'p1', 'p2')])).to.deep.equal([]);
  });

  it('counts what nobody is named in, once a day and kind', () => {
    const nameless = (envelope: string, on: string, incident: string) =>
      at('changing', envelope, on, {kind: 'other', incident, pupils: []});
    const thefts = days.map((on, index) => nameless(`t${index}`, on, 'theft'));
    expect(detect(thefts)).to.have.length(1);
    const oneDay = ['a', 'b', 'c', 'd'].map((envelope) => nameless(envelope, '2026-11-20', 'theft'));
    expect(detect(oneDay)).to.deep.equal([]);
    const kinds = incidentKinds.map((incident) => nameless(incident, '2026-11-20', incident));
    expect(detect(kinds)).to.have.length(1);
  });

  it('is no place of which a school has many, and none that was not said', () => {
    for (const place of ['classroom', 'home', 'elsewhere'])
      expect(detect(four(place)), place).to.deep.equal([]);
    const unsaid = days.map((on, index) => receivedConcern(`e${index}`, {day: day(on), text: String(index)}));
    expect(detect(unsaid)).to.deep.equal([]);
    expect(detect(four('roof-of-tomorrow'))).to.have.length(1);
  });

  it('counts what happened there, and not what was noticed there', () => {
    for (const kind of ['neglect', 'work', 'absence'])
      expect(detect(four('canteen', {kind})), kind).to.deep.equal([]);
    for (const kind of ['bullying', 'violence', 'self-harm', 'other'])
      expect(detect(four('canteen', {kind})), kind).to.have.length(1);
  });

  it('is left behind after some weeks, and waits for days that a fast clock wrote', () => {
    expect(detect(four('gym'), addDays(day('2026-11-20'), 44))).to.have.length(1);
    expect(detect(four('gym'), addDays(day('2026-11-20'), 45))).to.deep.equal([]);
    expect(detect(four('gym'), day('2026-11-19'))).to.deep.equal([]);
  });

  it('finds the same whatever the order and however often a message comes', () => {
    const some = fc.array(
      fc.record({
        place: fc.constantFrom(...concernPlaces),
        ago: fc.integer({min: 0, max: 60}),
        pupil: fc.constantFrom('p1', 'p2', 'p3', undefined),
        by: fc.constantFrom('s1', 's2'),
      }),
      {maxLength: 24},
    );
    fc.assert(
      fc.property(some, fc.nat(), (records, turn) => {
        const received = records.map(({place, ago, pupil, by}, index) =>
          at(place, `e${index}`, addDays(today, -ago), {
            by: staffId(by),
            incident: 'damage',
            pupils: pupil ? [{pupil: pupilKey(pupil), role: 'harming'}] : [],
          }),
        );
        const from = turn % Math.max(1, received.length);
        const turned = [...received.slice(from), ...received.slice(0, from)].toReversed();
        const flags = detect(received);
        expect(sorted(detect([...turned, ...received]))).to.deep.equal(sorted(flags));
        for (const {values, sources = []} of flags) {
          expect(values['incidents']).to.be.at.least(4);
          expect(values['concerns']).to.be.at.least(values['incidents'] ?? 0);
          expect(sources).to.have.length(values['concerns'] ?? 0);
        }
      }),
    );
  });
});

function sorted(flags: ReturnType<typeof detect>): ReturnType<typeof detect> {
  return flags.toSorted((a, b) => (flagSubject(a) < flagSubject(b) ? -1 : 1));
}
