import {expect} from 'chai';
import {mkdtemp, readdir, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {ClassKey, WaveId} from '../../src/kernel/ids.js';
import {stampOf} from '../../src/kernel/stamp.js';
import {DirectoryEnvelopes} from '../../src/server/node.js';
import {drawRest} from '../../src/survey/courier.js';
import {firstInstrument} from '../../src/survey/instruments/first.js';
import {inSteps, mayCountAnew, participation} from '../../src/survey/participation.js';
import {responseOf, roomFor} from '../../src/survey/response.js';
import type {Wave} from '../../src/survey/wave-view.js';
import {makeSealingKeys, openEnvelope, sealEnvelope} from '../../src/vault/envelope.js';
import {schoolOf} from '../support/school.js';
import {allAnswered} from '../support/survey.js';
import {
  byChance,
  classSize,
  days,
  dealtInOrder,
  drawnFromAnEnvelope,
  finishing,
  hits,
  printedSlips,
  type ClassSlipsMade,
} from './adversaries/class-day.js';
import {operator, printer, reader, watcher, weigher} from './adversaries/programs.js';

// docs/security.md lists these adversaries. Each is tried against the defence, and again without it.

const wave = 'k7mpw2xq' as WaveId;

describe('who would know whose answer is whose', () => {
  let slips: ClassSlipsMade;
  before(async () => (slips = await printedSlips()));

  /** @returns right guesses over all days */
  function tried(day: () => number, count = days): number {
    return Array.from({length: count}, day).reduce((sum, right) => sum + right, 0);
  }

  describe('the printer with the code list', () => {
    const guess = () => printer(slips.printed, (code) => slips.ids.get(code));

    it('guesses by chance where pupils draw from an envelope', () => {
      expect(tried(() => hits(guess(), drawnFromAnEnvelope(slips)))).to.be.below(byChance);
    });

    it('knows everybody where slips are dealt down the class list', () => {
      expect(tried(() => hits(guess(), dealtInOrder(slips)))).to.equal(days * classSize);
    });

    it('reads nothing of what lies under a known id without the reading key', async () => {
      const [team, own] = [await makeSealingKeys(), await makeSealingKeys()];
      const key = slips.kept[0] ?? '';
      const envelope = await sealEnvelope(team.publicKey, key, {told: 1});
      expect(await openEnvelope(own, envelope)).to.equal(undefined);
      expect(await openEnvelope(team, envelope)).to.deep.equal({told: 1});
    });
  });

  describe('a reader with the key', () => {
    it('guesses by chance from the stored list, even where slips are dealt down the class list', async () => {
      let right = 0;
      for (let day = 0; day < 3; day += 1) {
        const made = await printedSlips();
        right += hits(reader(made.kept), dealtInOrder(made));
      }
      expect(right).to.be.below(3 + 6 * Math.sqrt(3));
    });

    it('knows everybody from a list that keeps the order of printing', () => {
      const kept = slips.printed.map((code) => slips.ids.get(code) ?? '');
      expect(hits(reader(kept), dealtInOrder(slips))).to.equal(classSize);
    });
  });

  describe('the operator with arrival times', () => {
    /** @param gap ms between one pupil's end and the next, on the average @param rest ms that an envelope rests */
    const watched = (gap: number, rest: () => number) => (): number => {
      const [truth, finished] = [drawnFromAnEnvelope(slips), finishing()];
      let clock = 0;
      const sent = finished.map((pupil) => {
        clock -= gap * Math.log(1 - Math.random());
        return {id: truth[pupil] ?? '', at: clock + rest()};
      });
      const arrivals = sent.sort((a, b) => a.at - b.at).map(({id}) => id);
      return hits(operator(finished, arrivals), truth);
    };

    it('knows everybody where envelopes leave at once and somebody watched who finished when', () => {
      expect(tried(watched(10_000, () => 0))).to.equal(days * classSize);
    });

    it('guesses by chance where pupils who end together let their envelopes rest', () => {
      expect(tried(watched(0, drawRest))).to.be.below(byChance);
    });

    it('is better than chance and far from sure where they end one after the other: not defended, as the page says', () => {
      const right = tried(watched(10_000, drawRest));
      expect(right)
        .to.be.above(byChance)
        .and.below(days * classSize * 0.8);
    });

    it('learns nothing from sizes, which without padding show who would rather not say', async () => {
      const {publicKey} = await makeSealingKeys();
      const said = Array.from({length: classSize}, (_, pupil) =>
        responseOf(wave, firstInstrument, allAnswered(pupil === 7 ? null : 4)),
      );
      expect(weigher(said.map((message) => JSON.stringify(message).length))).to.equal(7);
      const room = roomFor(wave, firstInstrument);
      const sealed = said.map((message, pupil) =>
        sealEnvelope(publicKey, slips.kept[pupil] ?? '', message, room),
      );
      expect(new Set((await Promise.all(sealed)).map(({sealed: {length}}) => length)).size).to.equal(1);
    });
  });

  describe('a teacher watching the counts', () => {
    const lessonStart = new Date('2026-11-23T08:00:00Z');
    const inTheLesson = new Date('2026-11-23T08:10:00Z');

    /** What the screen says before and after the turn of a pupil, of whom the teacher wants to know whether they answered. */
    function watched(answered: boolean, isDefended: boolean): boolean {
      const others = Math.floor(Math.random() * (classSize - 1));
      const count = (received: number): number => {
        const [group] = participation(waveWith(slips.kept), new Set(slips.kept.slice(0, received)));
        return isDefended ? (group?.atLeast ?? 0) : received;
      };
      const before = count(others);
      const noted = {...waveWith(slips.kept), noted: {at: stampOf(lessonStart), classes: [], ids: []}};
      const stands = isDefended && !mayCountAnew(noted, inTheLesson);
      return watcher(before, stands ? before : count(others + Number(answered)));
    }

    const right = (isDefended: boolean): number =>
      tried(() => {
        const answered = Math.random() < 0.5;
        return Number(watched(answered, isDefended) === answered);
      });

    it('says of one pupil in two the right thing, as a coin would', () => {
      expect(right(true)).to.be.within(days / 2 - 3 * Math.sqrt(days), days / 2 + 3 * Math.sqrt(days));
    });

    it('is always right where each answer is counted as it comes', () => {
      expect(right(false)).to.equal(days);
    });

    it('sees steps of five even from one lesson to the next', () => {
      expect([0, 4, 5, 9, 10].map(inSteps)).to.deep.equal([0, 0, 5, 5, 10]);
    });
  });

  describe('who has all stores together', () => {
    const some = 30;
    const bound = some + 6 * Math.sqrt(some);
    let folder: string;
    beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'pana-stores-'))));
    afterEach(() => rm(folder, {recursive: true}));

    /** One day's envelopes, in the order in which pupils finished, on the server and in the team's journal. */
    async function stored(day: number, truth: readonly string[], finished: readonly number[]) {
      const directory = join(folder, String(day));
      const [server, {journal}] = [await DirectoryEnvelopes.open(directory), await schoolOf('psychologist')];
      for (const pupil of finished) {
        const envelope = {key: truth[pupil] ?? '', sealed: new Uint8Array(4096).fill(pupil)};
        await server.put(envelope);
        await journal.putEnvelopes([envelope]);
      }
      const names = (await readdir(directory)).sort();
      const times = await Promise.all(names.map(async (name) => (await stat(join(directory, name))).mtimeMs));
      const keys = await server.keys();
      return {
        'by name on the server': keys,
        'by time on the server': [...keys].sort(
          (a, b) => (times[keys.indexOf(a)] ?? 0) - (times[keys.indexOf(b)] ?? 0),
        ),
        'in the inbox': (await journal.envelopes()).map(({key}) => key),
        'on the ticket list': slips.kept,
      };
    }

    it('guesses by chance in whatever order the stores give, knowing in which order pupils finished', async () => {
      const right: Record<string, number> = {};
      for (let day = 0; day < some; day += 1) {
        const [truth, finished] = [drawnFromAnEnvelope(slips), finishing()];
        for (const [order, keys] of Object.entries(await stored(day, truth, finished)))
          right[order] = (right[order] ?? 0) + hits(operator(finished, keys), truth);
      }
      for (const [order, count] of Object.entries(right)) expect(count, order).to.be.below(bound);
    });

    it('knows everybody where a store keeps the order of arrival', () => {
      const [truth, finished] = [drawnFromAnEnvelope(slips), finishing()];
      const kept = new Map(finished.map((pupil) => [truth[pupil] ?? '', pupil]));
      expect(hits(operator(finished, [...kept.keys()]), truth)).to.equal(classSize);
    });
  });
});

function waveWith(tickets: readonly string[]): Wave {
  const classKey = '7b' as ClassKey;
  return {
    id: wave,
    published: {} as Wave['published'],
    classes: [{classKey, year: '07', pupils: classSize, tickets}],
    closings: [],
    released: false,
    keys: [],
    readers: [],
    altered: 0,
  };
}
