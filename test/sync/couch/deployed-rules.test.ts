import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import type {Entry, StoredEntry} from '../../../src/journal/entry.js';
import {stored} from '../../../src/journal/entry.js';
import {Journal} from '../../../src/journal/journal.js';
import {MemoryReplica} from '../../../src/journal/memory-replica.js';
import type {DeviceId, StaffId} from '../../../src/kernel/ids.js';
import {audienceOf} from '../../../src/vault/audience-of.js';
import {removeMember} from '../../../src/vault/team-decisions.js';
import {openKinds} from '../../../src/vault/team-kinds.js';
import {SealingReplica} from '../../../src/vault/sealing-replica.js';
import {noon} from '../../support/entries.js';
import {CouchSchool} from '../../support/couch-school.js';
import {erasureStored, secretStored} from '../../support/erasures.js';
import {TestRing} from '../../support/keys.js';
import {orThrow} from '../../support/member-locks.js';
import {note} from '../../support/shares.js';
import {threeAndACase} from '../../support/teams.js';

const deployed = (name: string): string =>
  readFileSync(new URL(`../../../deploy/couchdb/validate/${name}.js`, import.meta.url), 'utf8');

describe('the deployed rules and what devices write', () => {
  let school: CouchSchool;

  before(async () => {
    school = await CouchSchool.start({validate: deployed});
  });

  after(() => school.couch.close());

  const offered = async (by: string, ledger: 'school' | 'care', entries: readonly StoredEntry[]) => {
    const outcomes = await school
      .remote(by, [`s1:${by === 'teacher' ? 'teacher' : 'care'}`])
      .push(ledger, entries);
    return outcomes.map((said) => (said.outcome === 'refused' ? said.words : said.outcome));
  };

  /** Everybody's own device offers what they wrote themselves. */
  const offeredByAuthors = async (entries: readonly Entry[]): Promise<readonly unknown[]> => {
    const said = entries.map(async (entry) => offered(entry.by, 'school', [stored(entry)]));
    return (await Promise.all(said)).flat();
  };

  it('name the kinds that lie open, all of them and no other', () => {
    const [, list = ''] = /openKinds = \[([^\]]*)\]/.exec(deployed('entries')) ?? [];
    const named = [...list.matchAll(/'([^']+)'/g)].map(([, kind]) => kind);
    expect(named.sort()).to.deep.equal([...openKinds].sort());
  });

  it('take all that lies open when a team sets up its keys, grows and loses somebody', async () => {
    const {lying, lead, dana} = await threeAndACase();
    const removal = orThrow(await removeMember(dana.fingerprint, await lying.standing(lead)));
    const entries = lying.with(removal, lead.staff).school;
    const open = entries.filter(({kind}) => openKinds.includes(kind));
    expect(new Set(open.map(({kind}) => kind)), 'each kind is tried').to.have.lengthOf(openKinds.length);
    expect(new Set(await offeredByAuthors(open))).to.deep.equal(new Set(['stored']));
    const rest = await offeredByAuthors(entries.filter(({kind}) => !openKinds.includes(kind)));
    expect(new Set(rest)).to.deep.equal(new Set(['open: this kind lies sealed']));
  });

  it('take what a sealed journal holds, its erasures with it, and none of that while it lies open', async () => {
    const plain = new MemoryReplica();
    const keys = await TestRing.of('school', 'care');
    const inner = new MemoryReplica();
    const sealed = new SealingReplica({inner, keys, audienceOf});
    const secret = secretStored('w1');
    for (const replica of [plain, sealed]) {
      const author = {by: 'psychologist' as StaffId, device: 'd' as DeviceId};
      const journal = new Journal({replica, author, now: () => noon});
      await journal.append({school: [note('at the gate')], care: [note('in tears')]});
      await journal.takeIn({care: [secret, erasureStored('w1', {ids: [secretStored('w2').id]})]});
    }
    for (const ledger of ['school', 'care'] as const) {
      const open = (await plain.read(ledger)).entries;
      const words = ledger === 'care' ? 'open: all of care lies sealed' : 'open: this kind lies sealed';
      expect(new Set(await offered('psychologist', ledger, open))).to.deep.equal(new Set([words]));
      const {entries} = await inner.read(ledger);
      expect(entries).to.have.lengthOf(open.length);
      expect(new Set(await offered('psychologist', ledger, entries))).to.deep.equal(new Set(['stored']));
    }
  });
});
