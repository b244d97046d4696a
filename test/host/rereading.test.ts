import {expect} from 'chai';
import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import {duty} from '../../src/host/care-duty.js';
import type {School} from '../../src/host/school.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import type {RuleId} from '../../src/signals/flag.js';
import {allFlags, flagsFold} from '../../src/signals/flags-view.js';
import {registerOf} from '../support/registers.js';
import {classKey, pupilNamed, schoolOf, smallRoster} from '../support/school.js';
import {autumnDays} from '../support/watched.js';

/** Monday 23 November 2026 is the last of them. */
const days = autumnDays.slice(
  0,
  autumnDays.findIndex((on) => on === '2026-11-23'),
);

/** 7b of p1 to p3, and 7c of p4. */
const roster = {
  ...smallRoster,
  classes: [
    ...smallRoster.classes,
    {key: classKey('7c'), sourcedId: 'c-7c', title: '7 В', year: '07', teachers: []},
  ],
  pupils: [...smallRoster.pupils, pupilNamed('p4', 'Timur', 'Akhmetov', '7c')],
};

function taken(pupil: string, away: readonly number[], inClass: string): readonly Draft[] {
  return days.map((on, at) => {
    const lines = [away.includes(at) ? `${pupil}:absent/illness` : pupil];
    const register = registerOf(on, lines, 'day', inClass);
    return draft(registerTaken, registerSubject(register), register);
  });
}

async function rulesRaised({journal}: School): Promise<readonly RuleId[]> {
  return allFlags(await journal.read(flagsFold)).map(({flag}) => flag.rule);
}

async function untilRaised(school: School, count: number): Promise<readonly RuleId[]> {
  for (let tries = 0; tries < 100 && (await rulesRaised(school)).length < count; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return rulesRaised(school);
}

describe('the care team’s device, from one register to the next', () => {
  it('raises a change of a class that it judges in a pause, and one that comes while it watches', async () => {
    const school = await schoolOf('psychologist', {roster});
    const last = days.length - 1;
    const often = [last - 12, last - 8, last - 4, last];
    await school.journal.append({school: taken('p1', often, '7b')});
    const stop = duty(school);
    try {
      expect(await untilRaised(school, 1)).to.deep.equal(['absence-change']);
      await school.journal.append({school: taken('p4', often, '7c')});
      expect(await untilRaised(school, 2)).to.deep.equal(['absence-change', 'absence-change']);
    } finally {
      stop();
    }
  });
});
