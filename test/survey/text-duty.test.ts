import {expect} from 'chai';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import {beginWave} from '../../src/survey/begin-wave-work.js';
import type {WavePlan} from '../../src/survey/plan-wave.js';
import {startWave, unfitness} from '../../src/survey/plan-wave.js';
import {promisedReading, type TextDuty} from '../../src/survey/text-duty.js';
import {keepsItsPromise} from '../../src/survey/wave-id.js';
import {isPublishedWave} from '../../src/survey/wave.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import {waveIn} from '../support/destroyed.js';
import {classKey, schoolOf, staffId} from '../support/school.js';
import {issuedTo, rewritten, schoolRoster, startedWave} from '../support/survey.js';
import {duty, inWords, inWordsText, psychologist, wordsWave} from '../support/written.js';

const plan: WavePlan = {
  title: 'Autumn 2026',
  classes: [classKey('7a')],
  from: day('2026-11-23'),
  days: 10,
  readers: [psychologist],
  freeText: duty,
};

function begun(more: Partial<WavePlan>, school: Awaited<ReturnType<typeof schoolOf>>) {
  const asked = {instrument: inWords, texts: {en: inWordsText}};
  const making = {progress: () => undefined, signal: new AbortController().signal, language: 'en' as const};
  return beginWave(school, schoolRoster, {plan: {...plan, ...more}, asked}, making);
}

describe('a wave that lets pupils write', () => {
  it('is published with who reads it and how soon, and with nobody’s name', async () => {
    const school = await schoolOf('psychologist', {roster: schoolRoster});
    const sheets = await begun({}, school);
    expect(isRefusal(sheets)).to.equal(false);
    const {published} = await waveIn(school);
    expect(published.freeText).to.deep.equal({readers: ['psychologist-1'], hours: 16});
    expect(JSON.stringify(published)).not.to.include(school.session.name);
  });

  const refused: readonly (readonly [string, Partial<WavePlan>, string])[] = [
    ['nobody said who reads', {freeText: {readers: [], hours: 16}}, 'free-text'],
    ['the hours are none', {freeText: {...duty, hours: 0}}, 'free-text'],
    ['the hours are no whole number', {freeText: {...duty, hours: 1.5}}, 'free-text'],
    ['the hours are too many', {freeText: {...duty, hours: 41}}, 'free-text'],
    ['the hours are no number at all', {freeText: {...duty, hours: NaN}}, 'free-text'],
    [
      'who reads the texts opens no answers',
      {freeText: {...duty, readers: [staffId('x')]}},
      'free-text-reader',
    ],
    [
      'who reads has no key',
      {readers: [psychologist, staffId('x')], freeText: {...duty, readers: [staffId('x')]}},
      'no-reader-key',
    ],
    ['too few pupils are asked to hide among', {classes: [classKey('8a')]}, 'free-text-few'],
  ];
  for (const [why, more, reason] of refused)
    it(`is refused where ${why}, and nothing is written`, async () => {
      const school = await schoolOf('psychologist', {roster: schoolRoster});
      expect(await begun(more, school)).to.have.property('refused', reason);
      expect((await school.journal.entries('public')).map(({kind}) => kind)).not.to.include(
        'survey/wave-published',
      );
    });

  it('is refused without any plan of reading; one that asks for no words needs none and promises none', () => {
    expect(promisedReading(inWords, undefined, [psychologist], 30)).to.have.property('refused', 'free-text');
    expect(promisedReading(firstInstrument, undefined, [], 1)).to.equal(undefined);
    expect(promisedReading(firstInstrument, duty, [psychologist], 30)).to.equal(undefined);
  });

  it('is not read where its promise is missing, broken or out of place', async () => {
    const {published} = await wordsWave();
    expect(isPublishedWave(published)).to.equal(true);
    const broken: readonly unknown[] = [
      undefined,
      {},
      'soon',
      {readers: [], hours: 8},
      {...duty, hours: 400},
    ];
    for (const freeText of broken) expect(isPublishedWave({...published, freeText})).to.equal(false);
    const {published: ticked} = await startedWave();
    expect(isPublishedWave({...ticked, freeText: duty})).to.equal(false);
  });

  it('keeps what it promised: fewer readers or more hours would be another wave', async () => {
    const {published, drafts} = await wordsWave();
    const weaker: TextDuty = {...duty, hours: 40};
    const altered = {...published, freeText: weaker};
    expect(keepsItsPromise(published)).to.equal(true);
    expect(keepsItsPromise(altered)).to.equal(false);
    expect((await rewritten(published, {freeText: weaker})).wave).not.to.equal(published.wave);
    const school = await schoolOf('psychologist');
    const [first] = drafts.public;
    await school.journal.append({...drafts, public: [first!, {...first!, body: altered}]});
    const wave = await waveIn(school);
    expect(wave.published.freeText).to.deep.equal(duty);
    expect(wave.altered).to.equal(1);
  });

  it('does not start where the reader is none of the wave’s, whatever was described', async () => {
    const {published} = await wordsWave();
    const wrapped = [{reader: psychologist, to: 'a', sealed: 'b'}];
    const start = {plan, wrapped, issued: [issuedTo('7a', 24)]};
    const others = {...published, freeText: {...duty, readers: [staffId('x')]}};
    expect(startWave({...start, published: others})).to.have.property('refused', 'free-text-reader');
    const none = {...published, freeText: {...duty, readers: []}};
    expect(unfitness(none)).to.equal('free-text');
  });
});
