import {expect} from 'chai';
import {registerSubject, registerTaken} from '../../src/attendance/register.js';
import {duty} from '../../src/host/care-duty.js';
import {draft} from '../../src/kernel/draft.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {allFlags, flagsFold} from '../../src/signals/flags-view.js';
import {modelFold, standingModel} from '../../src/signals/model/model-view.js';
import {useModel} from '../../src/signals/model/set-model.js';
import {usedModel} from '../support/models.js';
import {registerOf} from '../support/registers.js';
import {schoolOf} from '../support/school.js';
import {autumnDays} from '../support/watched.js';

it('the list of a model is made as soon as the model is used, once, by what the last term shows', async () => {
  const school = await schoolOf('psychologist');
  const {journal} = school;
  const lists = async () =>
    allFlags(await journal.read(flagsFold)).flatMap(({flag}) => (flag.rule === 'own-model' ? [flag] : []));
  const registers = autumnDays.slice(0, 45).map((on, place) => {
    const register = registerOf(on, [place % 3 === 0 ? 'p1:absent/illness' : 'p1', 'p2', 'p3']);
    return draft(registerTaken, registerSubject(register), register);
  });
  await journal.append({school: registers});
  const stop = duty(school);
  try {
    const ask = {...usedModel({inputs: ['absence', 'spells']}), reason: 'Agreed', basedOn: []};
    const decision = useModel(ask, standingModel(await journal.read(modelFold)));
    if (isRefusal(decision)) throw new Error(decision.refused);
    await journal.append({care: decision});
    for (let tries = 0; tries < 100 && (await lists()).length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await lists()).to.have.length(1);
    expect((await lists())[0]).to.deep.include({
      ruleVersion: 1,
      of: {pupil: 'p1'},
      window: {from: '2026-09-01', until: '2026-10-25'},
    });
  } finally {
    stop();
  }
});
