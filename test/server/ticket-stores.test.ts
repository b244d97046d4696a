import {expect} from 'chai';
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DirectoryTickets} from '../../src/server/directory-tickets.js';
import {MemoryTickets} from '../../src/server/ticket-store.js';
import {ticketStoreSuite} from '../suites/ticket-store.js';

const made: string[] = [];

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'pana-tickets-'));
  made.push(directory);
  return directory;
}

describe('where an issuer keeps what it issued', () => {
  after(() => Promise.all(made.map((directory) => rm(directory, {recursive: true}))));

  ticketStoreSuite('memory', () => {
    const store = new MemoryTickets();
    return Promise.resolve(() => Promise.resolve(store));
  });

  ticketStoreSuite('a directory', async () => {
    const directory = await newDirectory();
    return () => DirectoryTickets.open(directory);
  });

  describe('a directory of tickets', () => {
    it('is for the eyes of the server alone, with names that say nothing and no time', async () => {
      const directory = await newDirectory();
      const store = await DirectoryTickets.open(join(directory, 'tickets'));
      await store.putOnce('w', 'pupil-4711', 'x');
      const [wave = ''] = await readdir(join(directory, 'tickets'));
      const folder = join(directory, 'tickets', wave);
      const [name = ''] = await readdir(folder);
      expect(name).to.match(/^[0-9a-f]{64}$/);
      const {mode, mtime} = await stat(join(folder, name));
      expect(mode & 0o077).to.equal(0);
      expect((await stat(folder)).mode & 0o077).to.equal(0);
      expect(mtime.toISOString()).to.equal('2000-01-01T00:00:00.000Z');
    });

    it('that a crash left half written is whole again when it is opened', async () => {
      const directory = await newDirectory();
      const store = await DirectoryTickets.open(directory);
      await store.putOnce('w', 'a', 'kept');
      const [wave = ''] = await readdir(directory);
      await writeFile(join(directory, wave, 'x.partial'), 'half');
      const again = await DirectoryTickets.open(directory);
      expect(await readdir(join(directory, wave))).to.have.length(1);
      expect(await again.get('w', 'a')).to.equal('kept');
    });

    it('takes the keys away that a crash left behind a closing', async () => {
      const directory = await newDirectory();
      const store = await DirectoryTickets.open(directory);
      await store.close('w');
      const [mark = ''] = await readdir(directory);
      await mkdir(join(directory, mark.replace('.closed', '')));
      await writeFile(join(directory, mark.replace('.closed', ''), 'key'), 'secret');
      await DirectoryTickets.open(directory);
      expect(await readdir(directory)).to.deep.equal([mark]);
      expect(await readFile(join(directory, mark), 'utf8')).to.equal('');
    });
  });
});
