import {expect} from 'chai';
import fc from 'fast-check';
import {knownKinds} from '../../../src/host/audit/known-kinds.js';
import type {School} from '../../../src/host/school.js';
import type {StoredEntry} from '../../../src/journal/entry.js';
import {JournalError} from '../../../src/journal/journal-error.js';
import {Journal} from '../../../src/journal/journal.js';
import {checkLedger} from '../../../src/journal/ledger-check.js';
import {MemoryReplica} from '../../../src/journal/memory-replica.js';
import {draft, type Draft} from '../../../src/kernel/draft.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {day} from '../../../src/kernel/school-day.js';
import {
  actionSet,
  caseStep,
  flagsJoined,
  noteWritten,
  subjects,
  type Action,
} from '../../../src/casework/case-kinds.js';
import {readCase} from '../../../src/casework/case-rules.js';
import {allCases, caseOf, caseworkFold} from '../../../src/casework/casework-view.js';
import {fileAttached, keepingSubjects} from '../../../src/casework/files/keeping-kinds.js';
import {incidentJoined, incidentSubject, incidentTold} from '../../../src/casework/people/people-kinds.js';
import {handedFold, handoversTo} from '../../../src/casework/plan/handed-view.js';
import {eraseHere, eraseToldAgain, foresee} from '../../../src/casework/retention/erase-work.js';
import {
  caseCertificates,
  certificateFor,
  retentionFold,
} from '../../../src/casework/retention/retention-view.js';
import {flagSubject} from '../../../src/signals/flag.js';
import {flagBy, flagsFold, openFlags} from '../../../src/signals/flags-view.js';
import {concernsFold} from '../../../src/voices/concerns-view.js';
import {keptBlob} from '../../support/blobs.js';
import {caseId, CaseStory, noteId, talk, today} from '../../support/cases.js';
import {receivedConcern, receivedDraft} from '../../support/concerns.js';
import {flagOf, raisedFlag, triageOf} from '../../support/flags.js';
import {answerDraft, handedDraft} from '../../support/handed.js';
import {holdsText} from '../../support/raw-database.js';
import {heldDraft} from '../../support/retention.js';
import {pupilKey, staffId} from '../../support/school.js';

const id = caseId('case-1');
const secret = 'what she told in private';
const flag = flagOf();

/** A member of the team before a device of their own. */
class Desk {
  readonly replica = new MemoryReplica();
  readonly journal: Journal;
  readonly school: School;

  constructor(name = 'a') {
    const author = {by: staffId(`psychologist-${name}`), device: `device-${name}` as never};
    const now = (): Date => new Date('2032-01-12T07:00:00Z');
    this.journal = new Journal({replica: this.replica, author, now});
    this.school = {journal: this.journal, now, session: {} as never};
  }

  async all(): Promise<Record<'care' | 'school', readonly StoredEntry[]>> {
    const [care, school] = [await this.replica.read('care'), await this.replica.read('school')];
    return {care: care.entries, school: school.entries};
  }

  async take(from: Desk): Promise<void> {
    await this.replica.append(await from.all());
  }

  async holds(text = secret): Promise<boolean> {
    const views = [caseworkFold, flagsFold, concernsFold, handedFold].map((fold) =>
      this.journal.read(fold as typeof caseworkFold),
    );
    return holdsText([await this.all(), await Promise.all(views)], text);
  }

  async refusal(reason: 'expired' | 'not-needed' = 'expired'): Promise<string | undefined> {
    const refusal = await eraseHere(this.school, id, reason);
    return refusal && isRefusal(refusal) ? refusal.refused : undefined;
  }
}

const note = (text: string, key: string, of = id): Draft =>
  draft(noteWritten, subjects.note(of, noteId(key)), {caseId: of, note: noteId(key), kind: 'note', text});

const opened = (story: CaseStory): readonly Draft[] =>
  story.entries.map(({kind, about, body}) => ({kind, about, body}));

const closing = draft(caseStep, subjects.step(id), {
  caseId: id,
  step: 'closed',
  outcome: 'better',
  reason: secret,
  day: day('2026-12-01'),
});

const joined = (of: typeof id, incident: string): Draft =>
  draft(incidentJoined, `case/${of}/incident/${incident}` as never, {
    caseId: of,
    incident: incident as never,
    role: 'harmed',
  });

const told = (incident: string): Draft =>
  draft(incidentTold, incidentSubject(incident as never), {
    incident: incident as never,
    day: today,
    text: secret,
  });

/** A closed case whose time is over, in all the places where a case lies; case-2 shares some of it. */
async function lastedDesk(): Promise<Desk> {
  const desk = new Desk();
  const [own, shared] = [await keptBlob('her photo'), await keptBlob('a letter about both')];
  const file = (of: typeof id, key: string, blob: string): Draft =>
    draft(fileAttached, keepingSubjects.file(of, key as never), {
      ...{caseId: of, file: key as never, blobs: [blob as never], name: 'photo', type: 'image/jpeg', size: 9},
      ...{removed: [], why: '', audience: 'team'},
    });
  const handed = {...(talk() as Action), caseId: id, handed: {handover: 'h1' as never, need: secret}};
  const concerns = ['concern/own', 'concern/both', 'concern/elsewhere'] as never[];
  await desk.journal.append(
    {
      care: [
        ...opened(new CaseStory('case-2', 'p2')),
        raisedFlag(flag),
        receivedDraft(receivedConcern('own', {text: secret})),
        receivedDraft(
          receivedConcern('both', {
            text: 'both',
            pupils: ['p1', 'p2'].map((pupil) => ({pupil: pupilKey(pupil), role: 'harmed'})),
          }),
        ),
        receivedDraft(receivedConcern('elsewhere', {text: 'of case-2 too'})),
        ...opened(new CaseStory()),
        draft(flagsJoined, subjects.joined(id, flagSubject(flag)), {caseId: id, flags: [], concerns}),
        draft(flagsJoined, subjects.joined(caseId('case-2'), flagSubject(flag)), {
          caseId: caseId('case-2'),
          flags: [],
          concerns: [concerns[2] as never],
        }),
        triageOf(flagSubject(flag), {kind: 'joined', caseId: id}, [], secret),
        note(secret, 'n1'),
        note('of another child', 'n2', caseId('case-2')),
        draft(actionSet, subjects.action(id, handed.action), handed),
        file(id, 'f1', own.id),
        file(id, 'f2', shared.id),
        file(caseId('case-2'), 'f3', shared.id),
        ...['alone', 'shared'].map((incident) => joined(id, incident)),
        joined(caseId('case-2'), 'shared'),
        ...['alone', 'shared'].map(told),
        ...readCase(id, 'sitting'),
        closing,
      ],
      school: [handedDraft('h1', {need: secret}), answerDraft([], {text: secret}), handedDraft('h2')],
    },
    [own, shared],
  );
  await desk.journal.putEnvelopes(
    ['own', 'both'].map((key) => ({key, sealed: new TextEncoder().encode(key === 'own' ? secret : key)})),
    {toShare: true},
  );
  return desk;
}

describe('erasing a case', () => {
  it('takes its words from both ledgers, the inbox, what waits to be sent, the files and every view', async () => {
    const desk = await lastedDesk();
    const before = JSON.stringify(await desk.all()).split(secret).length;
    expect(before).to.be.greaterThan(8);
    expect(await desk.refusal()).to.equal(undefined);
    const {incidents} = await desk.journal.read(caseworkFold);
    expect([...incidents.current.keys()]).to.deep.equal(['incident/shared']);
    expect(JSON.stringify(await desk.all()).split(secret)).to.have.length(2); // the shared incident alone
    expect(caseOf(await desk.journal.read(caseworkFold), id)).to.equal(undefined);
    expect((await desk.journal.envelopes()).map(({key}) => key)).to.deep.equal(['both']);
    expect((await desk.journal.unshared()).map(({key}) => key)).to.deep.equal(['both']);
    expect(
      handoversTo(await desk.journal.read(handedFold), staffId('teacher-1')).map((one) => one.id),
    ).to.deep.equal(['h2']);
    expect(await desk.journal.blob((await keptBlob('her photo')).id)).to.equal(undefined);
  });

  it('leaves what is another child’s too: their case, their concern, their file, what happened to both', async () => {
    const desk = await lastedDesk();
    await desk.refusal();
    const state = await desk.journal.read(caseworkFold);
    expect(caseOf(state, caseId('case-2'))?.notes.map(({body}) => body.text)).to.deep.equal([
      'of another child',
    ]);
    expect([...(await desk.journal.read(concernsFold)).keys()].sort()).to.deep.equal([
      'concern/both',
      'concern/elsewhere',
    ]);
    const blob = await desk.journal.blob((await keptBlob('a letter about both')).id);
    expect(new TextDecoder().decode(blob)).to.equal('a letter about both');
  });

  it('opens no flag again, and keeps no word of the look at it', async () => {
    const desk = await lastedDesk();
    await desk.refusal();
    const flags = await desk.journal.read(flagsFold);
    expect(openFlags(flags, today)).to.deep.equal([]);
    expect(flagBy(flags, flagSubject(flag))?.triage?.body).to.deep.equal({
      flag: flagSubject(flag),
      decision: {kind: 'joined', caseId: id},
      note: '',
    });
  });

  it('leaves a certificate that names no child and counts what went', async () => {
    const desk = await lastedDesk();
    const foreseen = await foresee(desk.school, id);
    expect(foreseen.toldStays).to.equal(2);
    await desk.refusal();
    const state = await desk.journal.read(retentionFold);
    expect(caseCertificates(state)).to.have.length(1);
    const certificate = certificateFor(state, id);
    expect(certificate).to.deep.include({reason: 'expired', by: 'psychologist-a', scope: 'case/case-1'});
    expect(certificate?.counts).to.deep.equal({
      entries: foreseen.remains.entries.length - 1,
      ...{looks: 1, files: 2, handed: 1, told: 1},
    });
    const erasures = (await desk.journal.entries('care')).filter(({kind}) => kind === 'journal/erased');
    // As a value or in a place: by chance an id may have those two letters.
    expect(JSON.stringify(erasures)).to.not.match(/["/]p1["/]/);
  });

  it('is known to a check of both ledgers as erased, and as missing in neither', async () => {
    const desk = await lastedDesk();
    await desk.refusal();
    await desk.journal.append({care: [note('goes on', 'n9', caseId('case-2'))], school: [handedDraft('h3')]});
    for (const ledger of ['care', 'school'] as const) {
      const report = checkLedger({...(await desk.journal.content(ledger)), kinds: knownKinds});
      expect(report.findings, ledger).to.deep.equal([]);
      expect(report.chains[0]?.erased, ledger).to.be.greaterThan(0);
    }
  });

  it('is all or nothing where the device gives up in the middle', async () => {
    const desk = await lastedDesk();
    const before = await desk.all();
    const {append} = desk.replica;
    desk.replica.append = () => Promise.reject(new JournalError('quota'));
    const failed = await eraseHere(desk.school, id, 'expired').catch((cause: unknown) => cause);
    expect((failed as JournalError).kind).to.equal('quota');
    desk.replica.append = append;
    expect(await desk.all()).to.deep.equal(before);
    expect(await desk.refusal()).to.equal(undefined);
  });
});

describe('what keeps a case from being erased', () => {
  it('is that it is open, held, not yet due, or erased already', async () => {
    const desk = await lastedDesk();
    await desk.journal.append({care: [heldDraft()]});
    expect(await desk.refusal()).to.equal('held');
    await desk.journal.append({care: [heldDraft({until: today, lifted: 'x'}, await heads(desk))]});
    expect(await desk.refusal()).to.equal(undefined);
    expect(await desk.refusal()).to.equal('gone');
    const young = new Desk();
    await young.journal.append({care: [...opened(new CaseStory())]});
    expect(await young.refusal('not-needed')).to.equal('not-closed');
    const soon = {...(closing.body as object), day: day('2030-12-01')};
    await young.journal.append({care: [{...closing, body: soon}]});
    expect(await young.refusal()).to.equal('not-due');
    expect((await eraseHere(young.school, id, undefined))?.refused).to.equal('no-reason');
    expect(await young.refusal('not-needed')).to.equal(undefined);
  });

  it('is a part of it that nobody can read here', async () => {
    const desk = await lastedDesk();
    await desk.journal.append({
      care: [{kind: 'casework/of-a-newer-pana', about: subjects.step(id), body: {caseId: id}}],
    });
    expect(await desk.refusal()).to.equal('parts-unreadable');
    expect(await desk.holds()).to.equal(true);
  });
});

async function heads(desk: Desk) {
  const {holds} = await desk.journal.read(retentionFold);
  return [...holds.current.values()].flat().map((entry) => entry.id);
}

describe('what a stale device still has', () => {
  it('never brings a word back, in whatever order and parts it comes', async () => {
    const desk = await lastedDesk();
    const stale = await desk.all();
    await desk.refusal();
    const before = await desk.all();
    const parts = [
      ...stale.care.map((one) => ({care: [one]})),
      ...stale.school.map((one) => ({school: [one]})),
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(parts), async (some) => {
        for (const part of some) await desk.replica.append(part);
        expect(await desk.all()).to.deep.equal(before);
      }),
      {numRuns: 25},
    );
  });

  it('goes from it too when it hears of the erasure, and both then hold the same', async () => {
    const [desk, stale] = [await lastedDesk(), new Desk('b')];
    await stale.take(desk);
    expect(await stale.holds('of another child')).to.equal(true);
    await desk.refusal();
    await stale.take(desk);
    await desk.take(stale);
    const ids = async (one: Desk) => (await one.all()).care.map((entry) => entry.id).sort();
    expect(await ids(stale)).to.deep.equal(await ids(desk));
    expect(caseOf(await stale.journal.read(caseworkFold), id)).to.equal(undefined);
  });

  it('is not lost where it was written without knowing: it lies alone, and a person erases it too', async () => {
    const [desk, away] = [await lastedDesk(), new Desk('b')];
    await away.take(desk);
    await away.journal.append({care: [note('she is afraid again', 'n8'), ...readCase(id, 'late')]});
    await desk.refusal();
    await desk.take(away);
    const record = caseOf(await desk.journal.read(caseworkFold), id);
    expect(record?.notes.map(({body}) => body.text)).to.deep.equal(['she is afraid again']);
    expect(record?.pupil).to.equal(undefined);
    expect(certificateFor(await desk.journal.read(retentionFold), id)).not.to.equal(undefined);
    expect(await desk.refusal('not-needed')).to.equal(undefined);
    expect(await desk.holds('afraid again')).to.equal(false);
  });

  it('may be a hold that was set too late: it says so, and protects what came after the erasure', async () => {
    const [desk, away] = [await lastedDesk(), new Desk('b')];
    await away.take(desk);
    await away.journal.append({care: [heldDraft(), note('for the court', 'n8')]});
    await desk.refusal();
    await away.take(desk);
    expect(await away.refusal('not-needed')).to.equal('held');
    expect(certificateFor(await away.journal.read(retentionFold), id)).not.to.equal(undefined);
    expect(await away.holds('for the court')).to.equal(true);
  });

  it('is erased by two devices at once as one, with one certificate', async () => {
    const [one, other] = [await lastedDesk(), new Desk('b')];
    await other.take(one);
    await other.journal.append({care: [note('a little more', 'n8')]});
    await Promise.all([one.refusal(), other.refusal('not-needed')]);
    await one.take(other);
    await other.take(one);
    for (const desk of [one, other]) {
      expect(caseOf(await desk.journal.read(caseworkFold), id)).to.equal(undefined);
      expect(caseCertificates(await desk.journal.read(retentionFold))).to.have.length(1);
    }
    expect(certificateFor(await one.journal.read(retentionFold), id)).to.deep.equal(
      certificateFor(await other.journal.read(retentionFold), id),
    );
    expect(allCases(await one.journal.read(caseworkFold)).map((record) => record.id)).to.deep.equal([
      'case-2',
    ]);
  });

  it('is a concern that it had opened by itself: the same words go at the next look', async () => {
    const [desk, away] = [await lastedDesk(), new Desk('b')];
    await away.journal.append({care: [receivedDraft(receivedConcern('own', {text: secret}))]});
    await desk.refusal();
    await desk.take(away);
    expect((await desk.journal.read(concernsFold)).has('concern/own' as never)).to.equal(true);
    await eraseToldAgain(desk.journal);
    expect((await desk.journal.read(concernsFold)).has('concern/own' as never)).to.equal(false);
    const {length} = (await desk.all()).care;
    await eraseToldAgain(desk.journal);
    expect((await desk.all()).care).to.have.length(length);
  });
});
