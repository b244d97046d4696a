import {expect} from 'chai';
import type {EntryLedger} from '../../src/journal/entry.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {addDays, day} from '../../src/kernel/school-day.js';
import {beginWave} from '../../src/survey/begin-wave-work.js';
import {release} from '../../src/survey/release-work.js';
import {countParticipation, endWave} from '../../src/survey/surveys-work.js';
import {allAnswered, schoolRoster} from '../support/survey.js';
import {firstInstrument, firstTexts} from '../../src/survey/instruments/first.js';
import {responseOf} from '../../src/survey/response.js';
import {readCode, ticketId} from '../../src/survey/tickets.js';
import {sealEnvelope} from '../../src/vault/envelope.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import type {School} from '../../src/host/school.js';
import {classKey, schoolOf, staffId} from '../support/school.js';

const ledgers: readonly EntryLedger[] = ['school', 'care', 'public'];
const today = day('2026-11-23');

async function waveOf({journal}: School): Promise<Wave> {
  const [wave] = wavesIn(
    await journal.read(publicWavesFold),
    await journal.read(careWavesFold),
    await journal.read(releasedWavesFold),
  );
  if (!wave) throw new Error('no wave');
  return wave;
}

/** Every code of the wave, as pupils read them from their slips. */
async function planned(school: School): Promise<readonly string[]> {
  const plan = {
    title: 'Autumn 2026',
    classes: ['7a', '7b', '8a'].map(classKey),
    from: today,
    days: 10,
    readers: [staffId('psychologist-1')],
  };
  const asked = {instrument: firstInstrument, texts: await firstTexts(['en'])};
  const making = {progress: () => undefined, signal: new AbortController().signal, language: 'en' as const};
  const sheets = await beginWave(school, schoolRoster, {plan, asked}, making);
  if (!sheets || isRefusal(sheets)) throw new Error('not begun');
  return sheets.classes.flatMap(({slips}) => slips.map(({code}) => code));
}

async function answered(school: School, wave: Wave, code: string): Promise<void> {
  const reading = readCode(code);
  if ('problem' in reading) throw new Error(reading.problem);
  const message = responseOf(wave.id, firstInstrument, allAnswered(2));
  const key = await ticketId(wave.id, reading.code);
  await school.journal.putEnvelopes([await sealEnvelope(wave.published.publicKey, key, message)]);
}

interface Run {
  readonly codes: readonly string[];
  readonly keys: readonly string[];
  /** What the whole survey wrote, by ledger; the roster that was there before is not among it. */
  readonly written: readonly {readonly ledger: EntryLedger; readonly kind: string; readonly text: string}[];
}

/** A wave from the plan to the release: started, answered by all, counted, closed, released. */
async function wholeSurvey(): Promise<Run> {
  let now = new Date('2026-11-23T07:00:00Z');
  const school = await schoolOf('psychologist', {roster: schoolRoster, now: () => now});
  const before = new Set((await school.journal.entries('school')).map(({id}) => id));
  const codes = await planned({...school, surveyApp: 'https://survey.school.example/'});
  for (const code of codes) await answered(school, await waveOf(school), code);
  await countParticipation(school, await waveOf(school));
  now = new Date(`${addDays(today, 1)}T07:00:00Z`);
  await endWave(school, await waveOf(school));
  const released = await release(school, await waveOf(school));
  if (isRefusal(released)) throw new Error(released.refused);
  const written = [];
  for (const ledger of ledgers)
    for (const entry of await school.journal.entries(ledger))
      if (!before.has(entry.id)) written.push({ledger, kind: entry.kind, text: JSON.stringify(entry)});
  return {codes, keys: (await school.journal.envelopes()).map(({key}) => key), written};
}

describe('a survey, from its plan to its release', () => {
  let run: Run;

  before(async () => {
    run = await wholeSurvey();
  });

  it('writes what it must, so that the rest of this can find something', () => {
    expect([...new Set(run.written.map(({ledger, kind}) => `${ledger} ${kind}`))].sort()).to.deep.equal([
      'care survey/participation-noted',
      'care survey/tickets-issued',
      'care survey/wave-closed',
      'care survey/wave-keys',
      'care vault/reader-keys-made',
      'care vault/team-keys-made',
      'public survey/wave-ended',
      'public survey/wave-published',
      'public vault/team-key-announced',
      'school survey/wave-released',
      'school vault/reader-key-announced',
    ]);
    expect(run.keys).to.have.length(run.codes.length);
  });

  it('names no pupil in any entry, neither by key, nor by the host’s id, nor by name', () => {
    for (const {key, sourcedId, familyName} of schoolRoster.pupils)
      for (const {kind, text} of run.written)
        for (const name of [key, sourcedId, familyName])
          expect(text.includes(JSON.stringify(name)), `${kind} holds ${name}`).to.equal(false);
  });

  it('keeps tickets with the care team, by class, and no code anywhere', () => {
    for (const {ledger, kind, text} of run.written) {
      const held = run.keys.filter((key) => text.includes(key));
      const mayHold = ledger === 'care' && ['survey/tickets-issued', 'survey/wave-closed'].includes(kind);
      expect(held.length > 0, kind).to.equal(mayHold);
      expect(run.codes.filter((code) => text.includes(code.replaceAll(/\W/g, '')))).to.deep.equal([]);
    }
  });

  it('keeps tickets sorted, so that no order of printing or of arrival is left', () => {
    const lists = run.written.flatMap(({text}) => {
      const {body} = JSON.parse(text) as {body: {classes?: {tickets?: string[]}[]; counted?: string[]}};
      return [body.counted ?? [], ...(body.classes ?? []).map(({tickets}) => tickets ?? [])];
    });
    expect(lists.flat().length).to.equal(run.keys.length * 2);
    for (const list of lists) expect(list).to.deep.equal([...list].sort());
  });

  it('says nothing of a single answer once it is released', () => {
    const after = run.written.filter(({ledger}) => ledger === 'school').map(({text}) => text);
    expect(after).to.have.length(2);
    expect(run.keys.filter((key) => after.some((text) => text.includes(key)))).to.deep.equal([]);
  });
});
