import {expect} from 'chai';
import fc from 'fast-check';
import {day} from '../../src/kernel/school-day.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {saidOnce} from '../../src/voices/said-once.js';
import {receivedConcern} from '../support/concerns.js';
import {pupilKey, staffId} from '../support/school.js';

const envelopes = (received: Parameters<typeof saidOnce>[0]) =>
  saidOnce(received).map(({envelope}) => envelope);

describe('what was said', () => {
  it('counts once where it was sent again, at another hour and from another device', () => {
    const again = receivedConcern('e2', {at: stampOf(new Date('2026-11-23T12:00:00Z'))});
    expect(envelopes([again, receivedConcern('e1')])).to.deep.equal(['e1']);
  });

  it('keeps the one that says where, whichever came first', () => {
    const placed = receivedConcern('e2', {place: 'yard'});
    expect(saidOnce([receivedConcern('e1'), placed])).to.deep.equal([placed]);
    expect(saidOnce([placed, receivedConcern('e1')])).to.deep.equal([placed]);
  });

  it('counts twice where two people tell of it, or one of another day, child or part in other words', () => {
    const others = [
      {by: staffId('teacher-2')},
      {day: day('2026-11-19')},
      {text: 'Again.'},
      {lifeSafety: true},
      {pupils: [{pupil: pupilKey('p2'), role: 'harmed' as const}]},
      {pupils: [{pupil: pupilKey('p1'), role: 'harming' as const}]},
    ];
    for (const [at, other] of others.entries())
      expect(saidOnce([receivedConcern('e'), receivedConcern(`o${at}`, other)])).to.have.length(2);
  });

  it('is the same whatever the order and however often it came', () => {
    const some = fc.array(
      fc.record({
        envelope: fc.constantFrom('a', 'b', 'c'),
        text: fc.constantFrom('x', 'y'),
        on: fc.constantFrom('2026-11-18', '2026-11-20'),
        place: fc.constantFrom(undefined, 'yard', 'gym'),
      }),
      {maxLength: 8},
    );
    fc.assert(
      fc.property(some, fc.nat(), (records, turn) => {
        const received = records.map(({envelope, text, on, place}) =>
          receivedConcern(envelope, {text, day: day(on), ...(place && {place})}),
        );
        const at = turn % Math.max(1, received.length);
        const turned = [...received.slice(at), ...received.slice(0, at)].toReversed();
        expect(saidOnce([...turned, ...received])).to.deep.equal(saidOnce(received));
        expect(saidOnce(saidOnce(received))).to.deep.equal(saidOnce(received));
      }),
    );
  });
});
