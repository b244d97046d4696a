import {expect} from 'chai';
import fc from 'fast-check';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {isConcernMessage} from '../../src/voices/concern.js';
import {
  emptyConcern,
  faultsOf,
  logConcern,
  longestText,
  mostPupils,
  type ConcernDraft,
} from '../../src/voices/log-concern.js';
import {sealEnvelope} from '../../src/vault/envelope.js';
import {careKeys} from '../support/care.js';
import {noon} from '../support/entries.js';
import {pupilKey, pupilNamed, smallRoster, staffId} from '../support/school.js';

const today = day('2026-11-23');
const by = staffId('teacher-1');

function draftOf(more: Partial<ConcernDraft> = {}): ConcernDraft {
  return {
    ...emptyConcern(),
    lifeSafety: false,
    pupils: [{pupil: pupilKey('p1'), role: 'harmed'}],
    text: ' Seen by the gym. ',
    ...more,
  };
}

function log(more: Partial<ConcernDraft> = {}, roster: Roster = smallRoster) {
  return logConcern({...draftOf(more), by}, roster, today, noon);
}

describe('logging a concern', () => {
  it('keeps who, what, when and the text as written, today where no day was chosen', () => {
    const message = log();
    expect(message).to.deep.equal({
      kind: 'concern',
      concern: {
        lifeSafety: false,
        kind: 'other',
        pupils: [{pupil: 'p1', role: 'harmed'}],
        day: '2026-11-23',
        text: 'Seen by the gym.',
        by: 'teacher-1',
        at: '2026-11-23T07:00:00.000Z',
      },
    });
    expect(isConcernMessage(message)).to.equal(true);
  });

  const refused: Readonly<Record<string, Partial<ConcernDraft>>> = {
    'no-pupil': {pupils: []},
    'too-many': {pupils: Array.from({length: mostPupils + 1}, () => ({pupil: pupilKey('p1')}))},
    'unknown-pupil': {pupils: [{pupil: pupilKey('gone'), role: 'harmed'}]},
    'no-role': {pupils: [{pupil: pupilKey('p1')}]},
    'future-day': {day: day('2026-11-24')},
    'no-text': {text: ' \n'},
    'too-long': {text: 'x'.repeat(longestText + 1)},
  };
  for (const [reason, more] of Object.entries(refused)) {
    it(`is refused: ${reason}`, () => {
      expect(log(more)).to.deep.equal({refused: reason});
    });
  }

  it('asks first whether a child is in danger', () => {
    expect(faultsOf(emptyConcern(), smallRoster, today)).to.deep.equal(['no-answer', 'no-pupil', 'no-text']);
  });

  it('fits an envelope whatever was written', async () => {
    const pupils = Array.from({length: mostPupils}, (_, at) =>
      pupilNamed(`${'k'.repeat(60)}${at}`, 'A', 'B'),
    );
    const involved = pupils.map(({key}) => ({pupil: key, role: 'harming' as const}));
    const unit = fc.constantFrom('a', 'Ә', '\ud800', '\u0000', '"', '😀'.slice(0, 1));
    await fc.assert(
      fc.asyncProperty(unit, async (sign) => {
        const roster = {...smallRoster, pupils};
        const message = log({pupils: involved, text: `x${sign.repeat(longestText - 2)}x`}, roster);
        expect(isRefusal(message)).to.equal(false);
        expect((await sealEnvelope(careKeys.publicKey, 'k', message)).sealed.length).to.be.at.most(65_536);
      }),
      {numRuns: 12},
    );
  });
});
