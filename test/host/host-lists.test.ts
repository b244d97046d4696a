import {expect} from 'chai';
import {takeHostLists} from '../../src/host/host-lists.js';
import type {School} from '../../src/host/school.js';
import {calendarIn, rosterFold, rosterIn} from '../../src/roster/roster-view.js';
import type {Roster} from '../../src/roster/roster.js';
import {
  autumnCalendar,
  classKey,
  pupilKey,
  pupilNamed,
  schoolOf,
  smallRoster,
  staffId,
} from '../support/school.js';

const host = (roster: Roster) => ({roster: () => Promise.resolve(roster)});
const rosterNow = async ({journal}: School) => rosterIn(await journal.read(rosterFold));

/** The same school by the host: its own keys, the same ids. */
const byHost: Roster = {
  ...smallRoster,
  classes: smallRoster.classes.map((one) => ({...one, key: classKey('host-7b'), teachers: [staffId('h-1')]})),
  pupils: [...smallRoster.pupils, pupilNamed('p9', 'Aliya', 'Newcomer')].map((one) => ({
    ...one,
    key: pupilKey(`host-${one.key}`),
    enrolments: [{classKey: classKey('host-7b')}],
  })),
  staff: smallRoster.staff.map((one) => ({...one, id: staffId(`h-${one.id.slice(-1)}`)})),
};

describe('class lists from the host', () => {
  it('are taken where there were none, and a calendar with them', async () => {
    const school = await schoolOf('teacher', {roster: {...smallRoster, classes: [], pupils: []}});
    const taken = await takeHostLists(school, {
      ...host(smallRoster),
      calendar: () => Promise.resolve({...autumnCalendar, yearTitle: 'by the host'}),
    });
    expect(taken).to.equal(undefined);
    expect(await rosterNow(school)).to.deep.equal(smallRoster);
    expect(calendarIn(await school.journal.read(rosterFold))?.yearTitle).to.equal('by the host');
  });

  it('leave everybody the key that registers and cases lie under, and bring whoever is new', async () => {
    const school = await schoolOf('teacher');
    await takeHostLists(school, host(byHost));
    const roster = await rosterNow(school);
    expect(roster?.pupils.map(({key}) => key)).to.deep.equal(['p1', 'p2', 'p3', 'host-p9']);
    expect(roster?.classes.map(({key}) => key)).to.deep.equal(['7b']);
    expect(roster?.pupils.every(({enrolments}) => enrolments[0]?.classKey === '7b')).to.equal(true);
  });

  it('write nothing where they say nothing new', async () => {
    const school = await schoolOf('teacher');
    await takeHostLists(school, host(byHost));
    const before = school.journal.view(rosterFold).state;
    const known = [...before.current.values()].flat().map(({id}) => id);
    await takeHostLists(school, host(byHost));
    const after = await school.journal.read(rosterFold);
    expect([...after.current.values()].flat().map(({id}) => id)).to.deep.equal(known);
  });

  it('are not taken where nobody in them is known: somebody has to say who is who', async () => {
    const school = await schoolOf('teacher');
    const strangers = {
      ...byHost,
      pupils: byHost.pupils.map((one) => ({...one, sourcedId: `new-${one.sourcedId}`})),
    };
    expect(await takeHostLists(school, host(strangers))).to.equal('nobody-known');
    expect(await rosterNow(school)).to.deep.equal(smallRoster);
  });

  it('are not taken where they are none, and a host that fails changes nothing', async () => {
    const school = await schoolOf('teacher');
    const broken = {...smallRoster, pupils: [{key: 'p1', familyName: 7}]} as unknown as Roster;
    expect(await takeHostLists(school, host(broken))).to.equal('not-understood');
    const failing = takeHostLists(school, {roster: () => Promise.reject(new Error('offline'))});
    expect(
      await failing.then(
        () => 'taken',
        (cause: unknown) => (cause as Error).message,
      ),
    ).to.equal('offline');
    expect(await rosterNow(school)).to.deep.equal(smallRoster);
  });
});
