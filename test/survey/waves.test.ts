import {expect} from 'chai';
import fc from 'fast-check';
import type {ClassKey, StaffId} from '../../src/kernel/ids.js';
import {isRefusal, type Refusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';
import {foldAll} from '../../src/journal/fold.js';
import type {Entry} from '../../src/journal/entry.js';
import {
  closeWave,
  countedIn,
  describeWave,
  issueMore,
  joinClosings,
  noteParticipation,
  orderSlips,
  startWave,
  type WaveParts,
} from '../../src/survey/plan-wave.js';
import {
  careWavesFold,
  isClosingContested,
  publicWavesFold,
  releasedWavesFold,
  waveStatus,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import type {Instrument, Item} from '../../src/survey/instrument/instrument.js';
import {firstInstrument, firstTexts} from '../../src/survey/instruments/first.js';
import {wrapForReaders} from '../../src/survey/reading-keys.js';
import {makeSealingKeys} from '../../src/vault/envelope.js';
import {everyKind, everyText} from '../support/questionnaire.js';
import {waveClosed, waveEnded, waveSubject} from '../../src/survey/wave.js';
import {written} from '../support/entries.js';
import {issuedTo, reader, schoolRoster, startedWave} from '../support/survey.js';

const today = day('2026-11-23');
const plan = {
  title: 'Autumn',
  classes: ['7a', '8a'] as ClassKey[],
  from: today,
  days: 10,
  readers: ['psychologist-1' as StaffId],
};

function seen(open: readonly Entry[], care: readonly Entry[]): Wave {
  const [wave] = wavesIn(
    foldAll(publicWavesFold, open),
    foldAll(careWavesFold, care),
    foldAll(releasedWavesFold, []),
  );
  return wave!;
}

/** Drafts of what cannot be refused here. */
function sure<Drafts extends object>(drafts: Drafts | Refusal): Drafts {
  if (isRefusal(drafts)) throw new Error('refused');
  return drafts;
}

describe('planning a wave', () => {
  it('orders a slip for each pupil of the chosen classes', () => {
    expect(orderSlips(plan, schoolRoster, today)).to.deep.equal([
      {classKey: '7a', year: '07', pupils: 24},
      {classKey: '8a', year: '08', pupils: 2},
    ]);
  });

  it('is refused without a title, a class, pupils, a reader or days to come', () => {
    const refused = (change: Partial<typeof plan>, roster = schoolRoster) => {
      const orders = orderSlips({...plan, ...change}, roster, today);
      return isRefusal(orders) ? orders.refused : 'taken';
    };
    expect(refused({title: '  '})).to.equal('no-title');
    expect(refused({classes: []})).to.equal('no-class');
    expect(refused({classes: ['gone' as ClassKey]})).to.equal('no-class');
    expect(refused({readers: []})).to.equal('no-reader');
    expect(refused({from: day('2026-11-22')})).to.equal('window-past');
    expect(refused({days: 0})).to.equal('window-length');
    expect(refused({days: 61})).to.equal('window-length');
    expect(refused({days: NaN})).to.equal('window-length');
    expect(refused({}, {...schoolRoster, pupils: []})).to.equal('no-pupils');
  });
});

describe('starting a wave', () => {
  const started = async (change: Partial<Pick<WaveParts, 'instrument' | 'texts'>>) => {
    const keys = await makeSealingKeys();
    const parts = {instrument: firstInstrument, texts: await firstTexts(['en']), helpLines: []};
    const published = describeWave(plan, {publicKey: keys.publicKey, ...parts, ...change});
    const wrapped = await wrapForReaders(keys, plan.readers, [{...reader, name: ''}]);
    const drafts = startWave({plan, published, wrapped, issued: [issuedTo('7a', 2)]});
    return isRefusal(drafts) ? drafts.refused : 'started';
  };
  const withItem = (item: Item): Instrument => ({
    ...everyKind,
    pages: [{kind: 'items', id: 'p', items: [item]}],
    measures: [],
  });
  const writing = (most: number): Item => ({kind: 'text', id: 'wish', lines: 'many', most});
  const texts = {en: everyText};

  it('asks what is whole and has its words', async () => {
    expect(await started({})).to.equal('started');
    expect(await started({texts: {}})).to.equal('instrument-broken');
    expect(await started({texts})).to.equal('instrument-broken');
    expect(await started({instrument: {...firstInstrument, scales: {}}})).to.equal('instrument-broken');
  });

  it('shows no drawing that is not there, and asks no device to load more than the school’s handlers carry', async () => {
    const pictures = (named: string): Item => ({
      kind: 'picture',
      id: 'feel',
      options: ['well', 'so-so'],
      pictures: {well: named, 'so-so': 'calm'},
    });
    expect(await started({instrument: withItem(pictures('happy')), texts})).to.equal('started');
    expect(await started({instrument: withItem(pictures('dragon')), texts})).to.equal('instrument-broken');
    const image = `data:image/png;base64,${'A'.repeat(40_000)}`;
    const many = Array.from({length: 7}, (_, at) => ({...pictures(image), id: `feel-${at}`}));
    const instrument = {
      ...withItem(pictures('happy')),
      pages: [{kind: 'items' as const, id: 'p', items: many}],
    };
    const named = <Value>(value: Value) => Object.fromEntries(many.map(({id}) => [id, value]));
    const words = {
      ...everyText,
      items: named('How is it?'),
      options: named({well: 'Good', 'so-so': 'So so'}),
    };
    expect(await started({instrument, texts: {en: words}})).to.equal('too-large');
  });

  it('reads aloud either all of a language’s questions or none, and from nowhere but the wave itself', async () => {
    const item: Item = {kind: 'single', id: 'hurt', scale: 'often'};
    const sound = `data:audio/mpeg;base64,${btoa('a recording')}`;
    const withSounds = (sounds: Record<string, string>) =>
      started({instrument: withItem(item), texts: {en: {...everyText, sounds}}});
    expect(await withSounds({'items/hurt': sound})).to.equal('started');
    expect(await withSounds({})).to.equal('instrument-broken');
    expect(await withSounds({'items/hurt': 'https://sounds.example/1.mp3'})).to.equal('instrument-broken');
    expect(await withSounds({'items/hurt': `${sound.slice(0, -1)}${'A'.repeat(80_000)}`})).to.equal(
      'instrument-broken',
    );
    expect(await withSounds({'items/hurt': 'data:text/html;base64,PGI+'})).to.equal('instrument-broken');
  });

  it('asks nobody to write freely, and for no more than an envelope holds', async () => {
    expect(await started({instrument: withItem(writing(50)), texts})).to.equal('free-text');
    const pages = ['a', 'b'].map((id) => ({kind: 'items' as const, id, items: [{...writing(10_000), id}]}));
    const long = {...everyKind, pages, measures: []};
    const words = {en: {...everyText, items: {a: 'A', b: 'B'}}};
    expect(await started({instrument: long, texts: words})).to.equal('too-much-text');
  });
});

describe('a wave', () => {
  it('publishes no ticket and no private key', async () => {
    const {drafts, keys} = await startedWave();
    const open = JSON.stringify(drafts.public);
    expect(open).to.include(keys.publicKey);
    expect(open).not.to.include(keys.privateKey);
    expect(open).not.to.include('7b-0');
  });

  it('is open within its window, then over, then closed', async () => {
    const {drafts} = await startedWave();
    const wave = seen(written(drafts.public), written(drafts.care));
    expect(waveStatus(wave, day('2026-11-22'))).to.equal('planned');
    expect(waveStatus(wave, day('2026-12-02'))).to.equal('open');
    expect(waveStatus(wave, day('2026-12-03'))).to.equal('over');
  });

  it('joins the tickets of slips that were made later', async () => {
    const {drafts} = await startedWave();
    const wave = seen(written(drafts.public), written(drafts.care));
    const more = sure(issueMore(wave, [{...issuedTo('7b', 3), tickets: ['later']}]));
    const after = seen(written(drafts.public), written([...drafts.care, ...more]));
    expect(after.classes).to.have.length(1);
    expect(after.classes[0]!.tickets).to.have.length(4);
    expect(after.classes[0]!.pupils).to.equal(3);
  });

  it('counts, once closed, the issued tickets that were here and nothing else', async () => {
    const {drafts} = await startedWave();
    const wave = seen(written(drafts.public), written(drafts.care));
    const [one, two] = wave.classes[0]!.tickets;
    const closing = sure(closeWave(wave, [two!, 'stranger', one!, two!]));
    const closed = seen(
      written([...drafts.public, ...closing.public]),
      written([...drafts.care, ...closing.care]),
    );
    expect(countedIn(closed)).to.deep.equal([one, two]);
    expect(closeWave(closed, [])).to.deep.equal({refused: 'closed'});
    expect(issueMore(closed, [issuedTo('7b', 1)])).to.deep.equal({refused: 'closed'});
  });

  it('closed on two devices is contested until the two are joined', async () => {
    const {drafts} = await startedWave();
    const wave = seen(written(drafts.public), written(drafts.care));
    const [one, two] = wave.classes[0]!.tickets;
    const care = written([
      ...drafts.care,
      ...sure(closeWave(wave, [one!])).care,
      ...sure(closeWave(wave, [two!])).care,
    ]);
    const torn = seen(written(drafts.public), care);
    expect(isClosingContested(torn)).to.equal(true);
    const joined = seen(written(drafts.public), [...care, ...written(sure(joinClosings(torn)))]);
    expect(isClosingContested(joined)).to.equal(false);
    expect(countedIn(joined)).to.deep.equal([one, two]);
  });

  it('is neither hidden nor opened by what is filed under its name and is something else', async () => {
    const {wave, drafts} = await startedWave([issuedTo('7a', 24)]);
    const other = await startedWave();
    const whole = seen(written(drafts.public), written(drafts.care));
    const open = written([...drafts.public, {kind: waveEnded.name, about: waveSubject(wave), body: {wave}}]);
    const [keys] = other.drafts.care;
    const care = written([
      ...drafts.care,
      {...keys!, about: waveSubject(wave, 'keys'), replaces: []},
      {kind: waveClosed.name, about: waveSubject(wave, 'keys'), body: {wave, counted: []}},
    ]);
    expect(seen(open, care)).to.deep.equal(whole);
  });

  it('looks the same in whatever order its entries arrive', async () => {
    const {drafts} = await startedWave([issuedTo('7a', 24), issuedTo('7b', 3)]);
    const wave = seen(written(drafts.public), written(drafts.care));
    const closing = sure(closeWave(wave, wave.classes[0]!.tickets));
    const open = written([...drafts.public, ...closing.public]);
    const more = sure(issueMore(wave, [issuedTo('8a', 2, '08')]));
    const noted = noteParticipation(wave, [{classKey: '7a' as ClassKey, atLeast: 5}]);
    const care = written([...drafts.care, ...more, ...noted, ...closing.care, ...closing.care]);
    const whole = seen(open, care);
    const shuffle = <Item>(items: readonly Item[]) =>
      fc.shuffledSubarray([...items], {minLength: items.length});
    fc.assert(
      fc.property(shuffle(open), shuffle(care), (someOpen, someCare) => {
        expect(seen(someOpen, [...someCare, ...someCare])).to.deep.equal(whole);
      }),
    );
  });
});
