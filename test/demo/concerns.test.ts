import {expect} from 'chai';
import {demoSchool} from '../../demo/school/school.js';
import {withConcerns} from '../../demo/send-concerns.js';
import type {Envelope} from '../../src/journal/entry.js';
import {foldAll} from '../../src/journal/fold.js';
import {day, type SchoolDay} from '../../src/kernel/school-day.js';
import type {PupilKey} from '../../src/kernel/ids.js';
import {readFiles} from '../../src/attendance/import/read-import.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {rosterOf} from '../../src/roster/import/roster-of.js';
import type {Handler} from '../../src/server/index.js';
import type {Flag} from '../../src/signals/flag.js';
import {flagsFold, openFlags} from '../../src/signals/flags-view.js';
import {detectAll} from '../../src/signals/watch.js';
import {wavePublished} from '../../src/survey/wave.js';
import type {ReceivedConcern} from '../../src/voices/concern.js';
import {allConcerns, concernsFold} from '../../src/voices/concerns-view.js';
import {receiveConcerns} from '../../src/voices/receive-concerns.js';
import {careKeys} from '../support/care.js';
import {rosterOfDemo} from '../support/demo-series.js';
import {written} from '../support/entries.js';

const today = day('2026-11-23');
const published = {content: {kind: wavePublished.name, body: {contactKey: careKeys.publicKey}}};

/** A drop-box and a public ledger as the demo mounts them, with what lies in them. */
function demoServer(on: SchoolDay, entries: readonly object[] = [published]) {
  const inbox: Envelope[] = [];
  const school: Handler = async (request) => {
    const key = /\/inbox\/(.*)$/.exec(request.url)?.[1];
    if (key) inbox.push({key, sealed: new Uint8Array(await request.arrayBuffer())});
    return Response.json({entries});
  };
  return {inbox, handler: withConcerns(school, () => on)};
}

const publish = (): Request => new Request('http://school.example/pana/public/an-entry', {method: 'PUT'});

async function toldBy(on: SchoolDay): Promise<readonly ReceivedConcern[]> {
  const {inbox, handler} = demoServer(on);
  await handler(publish());
  const {care, setAside} = await receiveConcerns(inbox, [careKeys], () => false);
  expect(setAside).to.deep.equal({damaged: 0, 'not-understood': 0, 'too-long': 0});
  return allConcerns(foldAll(concernsFold, written(care)));
}

/** As the office's device makes them from the sample file. */
async function importedKeys(): Promise<ReadonlyMap<string, PupilKey>> {
  const file = new File([demoSchool({today}).oneRoster('1.1').slice()], 'oneroster.zip');
  const reading = {pause: () => Promise.resolve(), progress: () => undefined, isCancelled: () => false};
  const read = await readFiles([file], reading);
  const [roster] = isRefusal(read) ? [] : read.filter((one) => one.kind === 'roster');
  const {pupils} = rosterOf(roster!.bundle, {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()}).roster;
  return new Map(pupils.map(({sourcedId, key}) => [sourcedId, key]));
}

function flagsOf(concerns: readonly ReceivedConcern[], on: SchoolDay): readonly Flag[] {
  const drafts = detectAll({
    attendance: [],
    concerns,
    releases: [],
    flags: foldAll(flagsFold, []),
    openCases: new Set(),
    roster: rosterOfDemo(demoSchool({today: on})),
    today: on,
  });
  return openFlags(foldAll(flagsFold, written(drafts)), on).map(({flag}) => flag);
}

describe('the concerns of the demo school', () => {
  it('come sealed once the care team has published its key, each once', async () => {
    const {inbox, handler} = demoServer(today);
    await handler(new Request('http://school.example/pana/inbox'));
    expect(inbox).to.have.length(0);
    await handler(publish());
    const [first] = inbox;
    expect(inbox).to.have.length(8);
    expect(inbox.map(({sealed}) => sealed.length)).to.deep.equal(inbox.map(() => 4096));
    await handler(publish());
    expect(inbox).to.have.length(8);
    const again = demoServer(today);
    await again.handler(publish());
    expect(again.inbox[0]?.key).to.equal(first?.key);
  });

  it('do not come where no wave lets pupils ask for an adult', async () => {
    const {inbox, handler} = demoServer(today, [{content: {kind: wavePublished.name, body: {}}}, {}]);
    await handler(publish());
    expect(inbox).to.have.length(0);
  });

  it('name children by the keys that an import of the same files gives them', async () => {
    const told = await toldBy(today);
    const danger = told.find(({concern}) => concern.lifeSafety);
    const story = demoSchool({today}).stories.find(({id}) => id === 'stopped-coming');
    const imported = await importedKeys();
    expect(danger?.concern.pupils).to.deep.equal([{pupil: imported.get(story!.pupils[0]!), role: 'harmed'}]);
    expect(danger?.concern.by).to.equal('teacher-10a');
  });

  it('are found: danger to life first, one pupil several times, and the stairs', async () => {
    const flags = flagsOf(await toldBy(today), today);
    expect(flags[0]).to.include({rule: 'concern', urgency: 'now'});
    const repeated = flags.filter(({rule}) => rule === 'concerns-repeated');
    expect(repeated.map(({values}) => [values['concerns'], values['staff']])).to.deep.equal([[3, 2]]);
    const spots = flags.filter(({rule}) => rule === 'hot-spot');
    expect(spots.map(({place, values}) => [place, values['incidents']])).to.deep.equal([['corridor', 4]]);
  });

  it('lie on taught days and never ahead, however early in the year it is', async () => {
    for (const on of ['2026-09-16', '2027-01-12'].map(day)) {
      const {concerns, calendar} = demoSchool({today: on});
      expect(concerns.every((one) => one.day <= on && one.day >= calendar.terms[0]!.from)).to.equal(true);
      expect(concerns.some(({lifeSafety}) => lifeSafety)).to.equal(true);
      expect(flagsOf(await toldBy(on), on)[0]?.urgency).to.equal('now');
    }
  });

  it('are none in a control school, and change nothing else of the demo', () => {
    expect(demoSchool({today, control: true}).concerns).to.deep.equal([]);
    const {concerns, pupils, staff} = demoSchool({today});
    const known = new Set([...pupils, ...staff].map(({sourcedId}) => sourcedId));
    const named = concerns.flatMap((one) => [one.by, ...one.pupils.map(([id]) => id)]);
    expect(named.filter((id) => !known.has(id))).to.deep.equal([]);
  });
});
