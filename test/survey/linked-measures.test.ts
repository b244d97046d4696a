import {expect} from 'chai';
import {restsOn} from '../../src/disclosure/relations.js';
import {careMeasures} from '../../src/survey/instrument/asked-of.js';
import {faultIn} from '../../src/survey/instrument/check.js';
import type {Instrument, Item} from '../../src/survey/instrument/instrument.js';
import {linkedMeasures} from '../../src/survey/instrument/linked.js';
import type {Measure} from '../../src/survey/instrument/measure.js';
import {shippedInstruments} from '../../src/survey/instruments/all.js';
import {teenInstrument} from '../../src/survey/instruments/teen.js';

describe('measures that hang together', () => {
  it('stand each after those that they rest on, in every instrument of ours', () => {
    for (const {instrument} of shippedInstruments) {
      const linked = linkedMeasures(instrument);
      const ids = linked.map(({id}) => id);
      expect(ids).to.include.members(instrument.measures.map(({id}) => id));
      for (const [at, measured] of linked.entries())
        expect(ids.slice(0, at)).to.include.members([...restsOn(measured)]);
    }
  });

  it('hold a question of a few to everything that decides who is asked', () => {
    const [base] = basesOf(teenInstrument, 'where-toilets');
    const done = ['bullied', 'hit', 'sexual-comments', 'bullied-online'];
    expect(basesOf(teenInstrument, base!)).to.include.members(done).and.not.to.include('seen');
    expect(basesOf(teenInstrument, 'told-home')).to.include(base);
  });

  it('take a measure itself for the count of those asked, where it counts exactly them', () => {
    expect(basesOf(teenInstrument, 'untold-ashamed')).to.deep.equal(['told-nobody']);
  });

  it('hold the four groups to their two shares, and an option that ends all others to the rest', () => {
    expect(basesOf(teenInstrument, 'four-groups')).to.have.members(['bullied', 'bullies-others']);
    expect(basesOf(teenInstrument, 'told-nobody')).to.include.members(['told-school', 'told-home']);
  });

  it('hold a scale and the shares of its items together, and leave the rest of the climate free', () => {
    const safe: Measure = {kind: 'share', id: 'unsafe', item: 'safe', from: 3};
    const own = {...teenInstrument, measures: [...teenInstrument.measures, safe]};
    expect(basesOf(own, 'unsafe')).to.deep.equal(['climate']);
    expect(basesOf(own, 'climate')).to.deep.equal([]);
  });

  it('let a measure follow one that is defined alike, and the last option of one answer all others', () => {
    const picture: Item = {
      kind: 'picture',
      id: 'mood',
      options: ['sun', 'rain'],
      pictures: {sun: 'a', rain: 'b'},
    };
    const chosen = (option: string): Measure => ({kind: 'chosen', id: option, item: 'mood', option});
    const linked = linkedMeasures(
      instrumentOf([picture], [chosen('sun'), chosen('rain'), {...chosen('sun'), id: 'again'}]),
    );
    expect(linked.map(({follows}) => follows)).to.deep.equal([undefined, ['sun'], ['sun']]);
  });

  it('never show a second partition that has a side in common with the first', () => {
    const groups = (id: string, other: string): Measure => ({
      kind: 'groups',
      id,
      harmed: {item: 'bullied', from: 2},
      harming: {item: other, from: 2},
    });
    const measures = [groups('one', 'bullies-others'), groups('two', 'seen')];
    const [one, two] = ['one', 'two'].map((id) =>
      linkedMeasures({...teenInstrument, measures}).find((measured) => measured.id === id),
    );
    const isClosed = (relations: typeof two) =>
      relations?.relations?.some((relation) => relation.length === 1);
    expect([isClosed(one), isClosed(two)]).to.deep.equal([false, true]);
  });
});

describe('what the care team alone may see', () => {
  it('is thoughts of self-harm, and nothing else of ours', () => {
    const forCare = shippedInstruments.flatMap(({instrument}) => [...careMeasures(instrument)]);
    expect(forCare).to.deep.equal(['self-harm-thoughts']);
  });

  it('is what asks of the family, marked or not, and what only those are asked who said something there', () => {
    const home: Item = {kind: 'single', id: 'home', scale: 'often', sensitive: 'family'};
    const whom: Item = {
      kind: 'multiple',
      id: 'whom',
      options: ['a', 'b'],
      showIf: {item: 'home', atLeast: 1},
    };
    const rest: Item = {kind: 'single', id: 'rest', scale: 'often'};
    const measures: readonly Measure[] = [
      {kind: 'share', id: 'at-home', item: 'home', from: 2},
      {kind: 'chosen', id: 'whom-a', item: 'whom', option: 'a'},
      {kind: 'share', id: 'rest', item: 'rest', from: 2},
    ];
    expect([...careMeasures(instrumentOf([home, whom, rest], measures))]).to.deep.equal([
      'at-home',
      'whom-a',
    ]);
  });

  it('is what rests on a measure that is so marked', () => {
    const low: Item = {kind: 'single', id: 'low', scale: 'often'};
    const why: Item = {kind: 'multiple', id: 'why', options: ['a', 'b'], showIf: {item: 'low', is: 2}};
    const measures: readonly Measure[] = [
      {kind: 'share', id: 'low', item: 'low', from: 2, audience: 'care'},
      {kind: 'share', id: 'ever-low', item: 'low', from: 1},
      {kind: 'chosen', id: 'why-a', item: 'why', option: 'a'},
    ];
    expect([...careMeasures(instrumentOf([low, why], measures))]).to.deep.equal(['low', 'why-a']);
  });
});

describe('the check of an instrument', () => {
  it('finds four groups without a threshold, or of an item that is not there, and an audience that nobody knows', () => {
    const groups = teenInstrument.measures.findIndex(({kind}) => kind === 'groups');
    const faultWith = (change: object) =>
      faultIn({
        ...teenInstrument,
        measures: teenInstrument.measures.map((measure, at) =>
          at === groups ? {...measure, ...change} : measure,
        ),
      });
    expect(faultWith({})).to.equal(undefined);
    for (const change of [
      {harmed: undefined},
      {harming: {item: 'bullied'}},
      {harmed: {item: 'nowhere', from: 2}},
      {audience: 'parents'},
      {id: 'two words'},
    ])
      expect(faultWith(change), JSON.stringify(change)).to.equal(`measures/${groups}`);
  });
});

function basesOf(instrument: Instrument, id: string): readonly string[] {
  const linked = linkedMeasures(instrument);
  const own = linked.find((measured) => measured.id === id)!;
  const later = linked.filter((measured) => restsOn(measured).includes(id)).map((measured) => measured.id);
  return id === 'told-nobody' ? [...restsOn(own), ...later] : restsOn(own);
}

function instrumentOf(items: readonly Item[], measures: readonly Measure[]): Instrument {
  return {
    format: 1,
    id: 'own',
    version: 1,
    pages: [{kind: 'items', id: 'page', items}],
    scales: {often: [0, 1, 2]},
    measures,
  };
}
