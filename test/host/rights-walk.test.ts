import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {guardOf} from '../../src/host/person-guard.js';
import {actorsOf, type Session} from '../../src/host/session.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {Journal} from '../../src/journal/journal.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Draft} from '../../src/kernel/draft.js';
import {mayOpen, mayWrite, reading, writing} from '../../src/kernel/entry-rights.js';
import type {DeviceId, StaffId} from '../../src/kernel/ids.js';
import {actors, may, rights, scopes, states, type Actor, type Right} from '../../src/kernel/rights.js';
import {knownKinds} from '../../src/host/audit/known-kinds.js';
import {noon} from '../support/entries.js';
import {foldCases} from '../support/folds.js';
import {probes} from '../support/right-probes.js';
import {rightsPage} from '../support/rights-page.js';
import type {Trier} from '../support/right-tries.js';
import {classKey, staffId} from '../support/school.js';

const cases = await foldCases();

/** A teacher has no class of their own here, a tutor one; an office that has one is no tutor for it. */
function sessionOf(actor: Actor): Session {
  const role = actor === 'tutor' ? 'teacher' : actor;
  return {
    staffId: staffId(`${actor}-1`),
    name: actor,
    roles: role === 'pupil' ? [] : [role],
    classes: actor === 'teacher' ? [] : [classKey('7b')],
  };
}

function trierOf(actor: Actor): Trier {
  const session = sessionOf(actor);
  const replica = new MemoryReplica();
  const now = (): Date => noon;
  const by = (who: StaffId): Journal =>
    new Journal({replica, author: {by: who, device: `device of ${who}` as DeviceId}, now});
  const device = by(session.staffId);
  return {
    ...{actor, me: session.staffId, device},
    journal: device.guarded(guardOf(() => session, now)),
    lay: async (drafts, who) => {
      await by(who).append(drafts);
    },
  };
}

/** @returns whether it was done or seen; what is refused for another reason than a right is a fault of the test */
async function tried(run: () => Promise<boolean> | undefined): Promise<boolean> {
  try {
    return (await run()) ?? false;
  } catch (cause) {
    if (cause instanceof JournalError && cause.kind === 'not-allowed') return false;
    throw cause;
  }
}

const heldBy = (actor: Actor): readonly Actor[] => actorsOf(sessionOf(actor));

describe('the table of rights, cell by cell', () => {
  for (const [right, probe] of Object.entries(probes) as [
    Exclude<Right, 'survey.answer'>,
    (typeof probes)['case.read'],
  ][])
    it(`${right} is held by those of the table, where and when it says so, and by nobody else`, async () => {
      for (const actor of actors)
        for (const scope of scopes)
          for (const state of states) {
            const place = {scope, state};
            const said = may(heldBy(actor), right, place);
            const done = await tried(() => probe(trierOf(actor), place));
            expect(done, `${actor}, ${scope}, ${state}`).to.equal(said);
          }
    });

  it('gives every right to somebody, and names no right that nothing tries', () => {
    expect(Object.keys(rights).sort()).to.deep.equal([...Object.keys(probes), 'survey.answer'].sort());
    for (const right of Object.keys(rights) as Right[]) expect(may(actors, right), right).to.equal(true);
  });

  it('says of every cell what enforces it', () => {
    for (const cells of Object.values(rights))
      for (const {roles, scopes: where, states: when, enforcedBy} of cells) {
        expect([roles.length, where.length, when.length]).to.not.include(0);
        expect(enforcedBy).to.be.oneOf(['key', 'server', 'screen']);
      }
  });
});

describe('the journal that elements are given', () => {
  const all = cases.flatMap(({fold, drafts}) => drafts.map((one) => [fold.ledger, one] as const));
  const kinds = new Map(all.map(([ledger, one]) => [one.kind, {ledger, one}]));

  it('knows of every kind of entry who may write it, and of none that there is not', () => {
    expect(Object.keys(writing).sort()).to.deep.equal(knownKinds.map(({name}) => name).sort());
  });

  it('knows of every view who may open it', () => {
    expect(Object.keys(reading).sort()).to.deep.equal(cases.map(({fold}) => fold.name).sort());
  });

  for (const actor of actors)
    it(`takes from ${actor} what is theirs to write, and writes nothing else down`, async () => {
      for (const [kind, {ledger, one}] of kinds) {
        const {journal, device} = trierOf(actor);
        const took = await tried(async () => (await journal.append({[ledger]: [one]})).length === 1);
        expect(took, kind).to.equal(mayWrite(heldBy(actor), kind, ownPlace(one)));
        expect((await device.entries(ledger)).length, kind).to.equal(took ? 1 : 0);
      }
    });

  for (const actor of actors)
    it(`opens for ${actor} the views that are theirs, and no other`, async () => {
      for (const {fold, drafts} of cases) {
        const who = trierOf(actor);
        await who.lay({[fold.ledger]: drafts}, staffId('another'));
        const opened = await tried(async () => {
          await who.journal.read(fold);
          return true;
        });
        const says = mayOpen(heldBy(actor), fold.name);
        expect(opened, fold.name).to.equal(says !== 'nothing');
        const shown = JSON.stringify(who.journal.view(fold).state);
        if (says !== 'all') expect(shown, fold.name).to.equal(JSON.stringify(fold.empty()));
      }
    });

  it('takes nothing at all where one draft of several is not theirs', async () => {
    const {journal, device} = trierOf('teacher');
    const mine = kinds.get('casework/action-answered')?.one as Draft;
    const theirs = kinds.get('casework/case-opened')?.one as Draft;
    expect(
      await tried(async () => (await journal.append({school: [mine], care: [theirs]})).length > 0),
    ).to.equal(false);
    expect(await device.entries('school')).to.deep.equal([]);
  });

  it('lets nobody write a kind that is named nowhere', async () => {
    for (const actor of actors) {
      const {journal} = trierOf(actor);
      const one = {kind: 'casework/told-by-nobody', about: 'x', body: {}} as unknown as Draft;
      expect(await tried(async () => (await journal.append({care: [one]})).length > 0), actor).to.equal(
        false,
      );
    }
  });

  it('opens a view that is named nowhere for nobody', () => {
    const fold = {...cases[0]!.fold, name: 'casework/new-view'};
    for (const actor of actors)
      expect(trierOf(actor).journal.view(fold).error?.kind, actor).to.equal('not-allowed');
  });
});

describe('the page of rights for administrators', () => {
  it('says what the table says', () => {
    expect(readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8')).to.equal(rightsPage());
  });
});

/** Where the sample of a kind lies. */
function ownPlace({kind}: Draft): Parameters<typeof mayWrite>[2] {
  return kind === 'casework/action-answered' ? {scope: 'own'} : {};
}
