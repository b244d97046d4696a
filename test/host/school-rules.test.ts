import {expect} from 'chai';
import {duty} from '../../src/host/care-duty.js';
import type {School} from '../../src/host/school.js';
import {draft, type Draft} from '../../src/kernel/draft.js';
import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import type {Flag} from '../../src/signals/flag.js';
import {allFlags, flagsFold} from '../../src/signals/flags-view.js';
import {standingRule, rulesFold, rulesIn} from '../../src/signals/rules-view.js';
import {setRule} from '../../src/signals/set-rule.js';
import {allowed} from '../support/cases.js';
import {registerOf} from '../support/registers.js';
import {schoolOf} from '../support/school.js';
import {autumnDays} from '../support/watched.js';

/** p1 misses two days of the first forty: 5 %. */
function registers(): readonly Draft[] {
  return autumnDays.slice(0, 40).map((on, at) => {
    const register = registerOf(on, [at === 30 || at === 36 ? 'p1:absent/illness' : 'p1', 'p2', 'p3']);
    return draft(registerTaken, registerSubject(register), register);
  });
}

async function flagsOf({journal}: School): Promise<readonly Flag[]> {
  return allFlags(await journal.read(flagsFold)).map(({flag}) => flag);
}

async function untilFlags(school: School, count: number, most = 200): Promise<readonly Flag[]> {
  for (let tries = 0; tries < most && (await flagsOf(school)).length < count; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return flagsOf(school);
}

describe('the care team’s device', () => {
  it('raises flags by the school’s own thresholds, and again as soon as they are moved', async () => {
    const school = await schoolOf('psychologist');
    await school.journal.append({school: registers()});
    const stop = duty(school);
    try {
      expect(await untilFlags(school, 1, 40)).to.deep.equal([]);
      const state = await school.journal.read(rulesFold);
      const standing = standingRule(state, 'absence-10');
      const values = {percent: 5, minDays: 20};
      const moved = setRule(
        {rule: 'absence-10', values, reason: 'We can see to more.', basedOn: []},
        standing,
        rulesIn(state),
      );
      await school.journal.append({care: allowed(moved)});
      const [flag] = await untilFlags(school, 1);
      expect(flag).to.deep.include({rule: 'absence-10', ruleVersion: 2});
      expect(flag?.values).to.deep.include({absent: 2, possible: 40, threshold: 0.05});
    } finally {
      stop();
    }
  });
});
