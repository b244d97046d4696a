import {expect} from 'chai';
import fc from 'fast-check';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {concernKinds, isConcernMessage} from '../../src/voices/concern.js';
import {concernHours, concernPlaces, incidentKinds} from '../../src/voices/happened.js';
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
import {classKey, pupilKey, pupilNamed, smallRoster, staffId} from '../support/school.js';

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

/** What the first version asked of a message, word for word: its devices are in schools. */
function readsBeforePlaces(message: unknown): boolean {
  const {kind, concern} = message as {kind: string; concern: Record<string, unknown>};
  const pupils = concern['pupils'] as readonly {pupil: unknown; role: string}[];
  return (
    kind === 'concern' &&
    typeof concern['lifeSafety'] === 'boolean' &&
    ['bullying', 'violence', 'self-harm', 'neglect', 'work', 'absence', 'other'].includes(
      concern['kind'] as string,
    ) &&
    pupils.length > 0 &&
    pupils.every(({role}) => ['harmed', 'harming', 'witness'].includes(role)) &&
    ['day', 'text', 'by', 'at'].every((field) => typeof concern[field] === 'string')
  );
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
    'about-team': {aboutTeam: true},
  };
  for (const [reason, more] of Object.entries(refused)) {
    it(`is refused: ${reason}`, () => {
      expect(log(more)).to.deep.equal({refused: reason});
    });
  }

  it('keeps an incident with its place and hour, beside the nearest kind that an older version knows', () => {
    const message = log({incident: 'weapon', place: 'gym', hour: 'break'});
    expect(message).to.have.property('concern').that.includes({
      kind: 'violence',
      incident: 'weapon',
      place: 'gym',
      hour: 'break',
    });
    expect(isConcernMessage(message)).to.equal(true);
  });

  it('keeps whose classroom it was, beside that place alone and of a class that the school has', () => {
    const inClass = {place: 'classroom', room: classKey('7b')} as const;
    const message = log(inClass);
    expect(message).to.have.nested.property('concern.room', '7b');
    expect(isConcernMessage(message) && readsBeforePlaces(message)).to.equal(true);
    expect(log({...inClass, place: 'gym'})).to.not.have.nested.property('concern.room');
    expect(log({...inClass, room: classKey('1x')})).to.not.have.nested.property('concern.room');
  });

  it('sends sexual harm as the nearest kind that the first version knows, and as what it is', () => {
    const message = log({kind: 'sexual-harm', place: 'changing'});
    expect(message).to.have.property('concern').that.includes({kind: 'violence', incident: 'sexual-harm'});
    expect(isConcernMessage(message)).to.equal(true);
    expect(readsBeforePlaces(message)).to.equal(true);
    const nobody = {kind: 'sexual-harm', pupils: []} as const;
    expect(log(nobody)).to.deep.equal({refused: 'no-pupil'});
    expect(isRefusal(log({...nobody, nobodyKnown: true}))).to.equal(false);
  });

  it('may name nobody for an incident, where somebody says so, and for nothing else', () => {
    const nobody = {pupils: [], nobodyKnown: true};
    expect(log({...nobody, incident: 'damage'})).to.have.nested.property('concern.pupils').that.is.empty;
    expect(log({pupils: [], incident: 'damage'})).to.deep.equal({refused: 'no-pupil'});
    for (const kind of concernKinds.filter((one) => one !== 'sexual-harm'))
      expect(log({...nobody, kind})).to.deep.equal({refused: 'no-pupil'});
  });

  it('says nothing of a place or an hour that nobody chose', () => {
    expect(log()).to.have.property('concern').that.does.not.have.any.keys('place', 'hour', 'incident');
  });

  it('is read by versions that know neither places nor incidents', () => {
    for (const incident of [undefined, ...incidentKinds])
      for (const place of [undefined, ...concernPlaces])
        for (const hour of [undefined, ...concernHours])
          expect(readsBeforePlaces(log({incident, place, hour}))).to.equal(true);
  });

  it('weighs the same in its envelope with and without a place', async () => {
    const sizes = await Promise.all(
      [log(), log({incident: 'extortion', place: 'classroom', hour: 'before'})].map(
        async (message) => (await sealEnvelope(careKeys.publicKey, 'k', message)).sealed.length,
      ),
    );
    expect(sizes).to.deep.equal([4096, 4096]);
  });

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
        const text = `x${sign.repeat(longestText - 2)}x`;
        const happened = {incident: 'substances', place: 'classroom', hour: 'before'} as const;
        const message = log({...happened, pupils: involved, text}, roster);
        expect(isRefusal(message)).to.equal(false);
        expect((await sealEnvelope(careKeys.publicKey, 'k', message)).sealed.length).to.be.at.most(65_536);
      }),
      {numRuns: 12},
    );
  });
});
