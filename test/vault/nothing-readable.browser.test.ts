import {expect} from 'chai';
import {playUpTo} from '../../demo/walk/play.js';
import {scenes} from '../../demo/walk/plot.js';
import type {StageSettings} from '../../demo/walk/stage.js';
import {en} from '../../demo/walk/words/en.js';
import {demoSchool} from '../../demo/school/school.js';
import {isEntry, type Entry} from '../../src/journal/entry.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import type {Replica} from '../../src/journal/replica.js';
import {isFields} from '../../src/kernel/guards.js';
import {day} from '../../src/kernel/school-day.js';
import {audienceOf} from '../../src/vault/audience-of.js';
import {SealingReplica} from '../../src/vault/sealing-replica.js';
import {MemberRing} from '../support/keys.js';
import {everythingIn} from '../support/raw-database.js';
import {textsIn, wordsIn} from '../support/raw-words.js';

const start = day('2026-11-23');
const school = demoSchool({today: start});
const lists = school.oneRoster('1.1').slice();

function settings(openReplica: () => Promise<Replica>): StageSettings {
  const files = (): Promise<readonly File[]> => Promise.resolve([new File([lists], 'oneroster.zip')]);
  return {openReplica, files, start, words: en.story, language: 'en'};
}

/** Everybody's names, and every sentence that somebody types in eight weeks. */
const names = [
  ...new Set(
    [...school.pupils, ...school.staff].flatMap(({givenName, familyName}) => [givenName, familyName]),
  ),
].filter((name) => name.length > 4);
const sentences = [...textsIn(en.story)].filter((text) => text.length > 12);
/** Words of the trade that would tell what somebody's entries are about. */
const trade = ['casework/', 'voices/', 'roster/', 'psychologist-1', 'riskLevel', 'note-written', '"about"'];

/** Plays eight weeks of a school on a device. @returns all that then lies in its database */
async function played(open: (name: string) => Promise<Replica>): Promise<readonly unknown[]> {
  const name = `readable-${crypto.randomUUID()}`;
  const last = scenes.at(-1);
  if (!last) throw new Error('there are no scenes');
  await playUpTo(
    settings(() => open(name)),
    last.id,
  );
  return everythingIn(name);
}

describe('a device that a demo school worked on for eight weeks', () => {
  it('shows it all where nothing is sealed', async function () {
    this.timeout(120_000);
    const lying = await played((name) => IdbReplica.open(name));
    expect(names.length).to.be.above(200);
    expect(sentences.length).to.be.above(20);
    expect(wordsIn(lying, names).length).to.be.above(names.length * 0.9);
    expect(wordsIn(lying, sentences).length).to.be.above(10);
    expect(wordsIn(lying, trade).length).to.be.above(3);
  });

  it('shows no name and no word of it where it is sealed', async function () {
    this.timeout(120_000);
    const keys = await MemberRing.ofAll();
    const lying = await played(
      async (name) => new SealingReplica({inner: await IdbReplica.open(name), keys, audienceOf}),
    );
    expect(lying.length).to.be.above(50);
    expect(wordsIn(lying, [...names, ...sentences])).to.deep.equal([]);
    const open = lying.filter((value) => isFields(value) && isEntry(value['content']));
    expect(open.map((stored) => (stored as {content: Entry}).content.kind)).to.deep.equal([
      'vault/team-key-announced', // published, with its author's id
    ]);
    const sealed = lying.filter((value) => !open.includes(value));
    expect(wordsIn(sealed, trade)).to.deep.equal([]);
  });
});
