import {expect} from 'chai';
import {doneScenes, playUpTo, Stuck} from '../../demo/walk/play.js';
import {dayOf, scenes, weekOf} from '../../demo/walk/plot.js';
import {asPerson, caseNow, type StageSettings} from '../../demo/walk/stage.js';
import {en} from '../../demo/walk/words/en.js';
import {demoSchool} from '../../demo/school/school.js';
import {closeCase} from '../../src/casework/case-rules.js';
import {endOf} from '../../src/casework/closing/closing-rules.js';
import type {CaseRecord} from '../../src/casework/case-record.js';
import {interviewsOf} from '../../src/casework/guides/interview.js';
import {referralsIn} from '../../src/casework/referral/referrals.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {day} from '../../src/kernel/school-day.js';

const start = day('2026-11-23');

/** The class lists alone: a year of attendance is imported by tests of its own. */
function stage(): StageSettings {
  const replica = new MemoryReplica();
  replica.close = () => undefined;
  const lists = demoSchool({today: start}).oneRoster('1.1').slice();
  return {
    openReplica: () => Promise.resolve(replica),
    files: () => Promise.resolve([new File([lists], 'oneroster.zip')]),
    ...{start, words: en.story, language: 'en'},
  };
}

const psychologist = {person: 'psychologist-1', after: 56};

async function caseOn(settings: StageSettings): Promise<CaseRecord> {
  const record = await asPerson(settings, psychologist, ({school}) => caseNow(school, start));
  if (!record) throw new Error('there is no case');
  return record;
}

describe('eight weeks with one child', () => {
  it('lie on school days, in order, within eight weeks', () => {
    const days = scenes.map((scene) => dayOf(scene, start));
    expect(days).to.deep.equal([...days].sort());
    expect(days.at(-1)).to.equal('2027-01-18');
    expect(scenes.map(weekOf).at(-1)).to.equal(8);
    // The independence day and a week-end give way.
    expect(dayOf({after: 23}, start)).to.equal('2026-12-17');
    expect(dayOf({after: 5}, start)).to.equal('2026-11-30');
  });

  it('go from a teacher’s concern to a closed case by the rules of the screens', async () => {
    const settings = stage();
    await playUpTo(settings, 'closure');
    const record = await caseOn(settings);
    expect(record.step).to.equal('closed');
    expect(record.closedOn).to.equal('2027-01-18');
    expect(record.concerns).to.have.length(1);
    expect(record.goals.map(({value}) => value.end?.state).sort()).to.deep.equal([
      'partly',
      'reached',
      'reached',
    ]);
    expect(record.actions.every(({value}) => value.status === 'done')).to.equal(true);
    expect(interviewsOf(record).map(({finished}) => finished?.value.open)).to.deep.equal([0]);
    expect(referralsIn(record).map(({state}) => state)).to.deep.equal(['done']);
    expect(record.notes.map(({body}) => body.kind).sort()).to.deep.equal(['assessment', 'review']);
    expect(endOf(record).views.child?.value.words).to.equal(en.story.childSays);
    expect(record.conflicts).to.deep.equal([]);
    expect([...(await doneScenes(settings))]).to.deep.equal(scenes.map(({id}) => id));
  });

  it('stop at a scene, and do nothing twice when they go on', async () => {
    const settings = stage();
    await playUpTo(settings, 'plan');
    const before = await caseOn(settings);
    await playUpTo(settings, 'plan');
    expect((await caseOn(settings)).log).to.have.length(before.log.length);
    expect(before.step).to.equal('planned');
    expect(before.goals).to.have.length(3);
    expect((await doneScenes(settings)).has('answer')).to.equal(false);
  });

  it('say which scene cannot be played once somebody decided otherwise', async () => {
    const settings = stage();
    await playUpTo(settings, 'talk');
    await asPerson(settings, {person: 'psychologist-1', after: 2}, async ({school, today}) => {
      const record = await caseNow(school, start);
      const closed = closeCase({outcome: 'not-known', reason: 'Moved away.', leftOpen: {}}, record!, today);
      if (isRefusal(closed)) throw new Error(closed.refused);
      await school.journal.append({care: closed});
    });
    const stuck = await playUpTo(settings, 'referral').catch((cause: unknown) => cause);
    expect(stuck).to.be.instanceOf(Stuck);
  });
});
