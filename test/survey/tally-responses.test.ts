import {expect} from 'chai';
import type {ClassKey} from '../../src/kernel/ids.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import {responseOf} from '../../src/survey/response.js';
import {shuffled, tallyResponses} from '../../src/survey/tally-responses.js';
import type {Wave} from '../../src/survey/wave-view.js';
import {allAnswered, issuedTo, startedWave} from '../support/survey.js';

async function waveOf(): Promise<Wave> {
  const {wave, published} = await startedWave();
  return {
    id: wave,
    published,
    classes: [issuedTo('7a', 4), issuedTo('7b', 3)],
    closings: [],
    keys: [],
    readers: [],
    altered: 0,
    released: false,
  };
}

describe('tallying responses', () => {
  it('adds up each class by itself, at the cut-off of two or three times a month', async () => {
    const wave = await waveOf();
    const [a, b] = wave.classes.map(({tickets}) => tickets);
    const worths = new Map<string, number | null>([
      [a![0]!, 2],
      [a![1]!, 1],
      [a![2]!, null],
      [b![0]!, 4],
    ]);
    const {classes, ...rest} = await tallyResponses(wave, [...worths.keys()], (ticket) =>
      Promise.resolve(responseOf(wave.id, firstInstrument, allAnswered(worths.get(ticket)!))),
    );
    const [first, second] = classes;
    expect(first).to.deep.include({classKey: '7a', year: '07', people: 2});
    expect(first!.shares['bullied']).to.deep.equal({yes: 1, n: 2});
    expect(first!.means['climate']).to.deep.equal({sum: 3, n: 2});
    expect(second!.shares['left-out']).to.deep.equal({yes: 1, n: 1});
    expect(rest).to.deep.equal({missing: 0, malformed: 0, declined: 1});
  });

  it('lets nobody who declined lift a class over a floor', async () => {
    const wave = await waveOf();
    const {tickets} = wave.classes[0]!;
    const {classes, declined} = await tallyResponses(wave, tickets, (ticket) =>
      Promise.resolve(
        responseOf(wave.id, firstInstrument, {...allAnswered(null), safe: ticket === tickets[0] ? 3 : null}),
      ),
    );
    expect(classes.map(({people}) => people)).to.deep.equal([1, 0]);
    expect(declined).to.equal(3);
  });

  it('counts four groups, and the shares of their sides, of those who answered both questions', async () => {
    const wave = await waveOf();
    const said = [
      {bullied: 0, 'bullies-others': 1},
      {bullied: 2, 'bullies-others': 0},
      {bullied: 4, 'bullies-others': 3},
      {bullied: 4, 'bullies-others': null},
    ];
    const tickets = wave.classes[0]!.tickets.slice(0, said.length);
    const {classes} = await tallyResponses(wave, tickets, (ticket) => {
      const answers = {...allAnswered(0), ...said[tickets.indexOf(ticket)]};
      return Promise.resolve(responseOf(wave.id, firstInstrument, answers));
    });
    const [{groups, shares}] = classes as [(typeof classes)[number]];
    expect(groups).to.deep.equal({'four-groups': {neither: 1, harmed: 1, harming: 0, both: 1}});
    expect(shares['bullied']).to.deep.equal({yes: 2, n: 3});
    expect(shares['bullied-online']).to.deep.equal({yes: 0, n: 4});
  });

  it('gives a scale score only to who answered three of its four items', async () => {
    const wave = await waveOf();
    const [one, two] = wave.classes[0]!.tickets;
    const {classes} = await tallyResponses(wave, [one!, two!], (ticket) => {
      const answers = {...allAnswered(4), safe: null, helped: ticket === one ? null : 4};
      return Promise.resolve(responseOf(wave.id, firstInstrument, answers));
    });
    expect(classes[0]!.means['climate']!.n).to.equal(1);
  });

  it('sets aside what does not open, belongs to another wave or does not fit, and counts it', async () => {
    const wave = await waveOf();
    const good = responseOf(wave.id, firstInstrument, allAnswered(0));
    const bad = [undefined, {...good, wave: 'other'}, {...good, answers: {bullied: 1}}, 'text'];
    const tickets = [...wave.classes[0]!.tickets, ...wave.classes[1]!.tickets];
    const {classes, missing, malformed} = await tallyResponses(wave, tickets, (ticket) => {
      const at = tickets.indexOf(ticket);
      return Promise.resolve(at === 6 ? null : at < 4 ? bad[at] : good);
    });
    expect({missing, malformed}).to.deep.equal({missing: 1, malformed: 4});
    expect(classes.map(({people}) => people)).to.deep.equal([0, 2]);
  });

  it('opens nothing that was not frozen', async () => {
    const wave = await waveOf();
    const opened: string[] = [];
    await tallyResponses(wave, [wave.classes[1]!.tickets[0]!, 'stranger'], (ticket) => {
      opened.push(ticket);
      return Promise.resolve(undefined);
    });
    expect(opened).to.deep.equal([wave.classes[1]!.tickets[0]]);
  });

  it('counts a ticket once, even where a damaged list names it twice', async () => {
    const wave = await waveOf();
    const twice = {...wave, classes: [...wave.classes, {...wave.classes[0]!, classKey: '8a' as ClassKey}]};
    const good = responseOf(wave.id, firstInstrument, allAnswered(0));
    const {classes} = await tallyResponses(twice, wave.classes[0]!.tickets, () => Promise.resolve(good));
    expect(classes.map(({people}) => people)).to.deep.equal([4, 0, 0]);
  });

  it('says nothing of a ticket or a whole response', async () => {
    const wave = await waveOf();
    const good = responseOf(wave.id, firstInstrument, allAnswered(3));
    const tallied = JSON.stringify(
      await tallyResponses(wave, wave.classes[0]!.tickets, () => Promise.resolve(good)),
    );
    for (const ticket of wave.classes[0]!.tickets) expect(tallied).not.to.include(ticket);
    expect(tallied).not.to.include('answers');
  });
});

describe('shuffling', () => {
  it('keeps every item and puts each in every place', () => {
    const first = new Set(Array.from({length: 200}, () => shuffled([1, 2, 3])[0]));
    expect([...first].sort()).to.deep.equal([1, 2, 3]);
    expect([...shuffled([1, 2, 3])].sort()).to.deep.equal([1, 2, 3]);
  });
});
