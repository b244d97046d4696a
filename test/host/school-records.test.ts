import {expect} from 'chai';
import {duty} from '../../src/host/care-duty.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {gradeWordSubject, gradeExplained} from '../../src/records/record-kinds.js';
import {allFlags, flagsFold} from '../../src/signals/flags-view.js';
import {gradeListOf, gradesDraft} from '../support/records.js';
import {pupilKey, schoolOf} from '../support/school.js';

it('grades are looked at as soon as they are here, and again when somebody says what one of them means', async () => {
  const school = await schoolOf('psychologist');
  const {journal} = school;
  const flags = async () => allFlags(await journal.read(flagsFold)).map(({flag}) => flag);
  const until = async (count: number) => {
    for (let tries = 0; tries < 100 && (await flags()).length < count; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return flags();
  };
  const grades = [
    {pupil: pupilKey('p1'), grade: '2'},
    {pupil: pupilKey('p2'), grade: 'н/а'},
  ];
  await journal.append({care: [gradesDraft(gradeListOf({day: day('2026-10-25'), grades}))]});
  const stop = duty(school);
  try {
    expect((await until(1)).map(({of}) => of)).to.deep.equal([{pupil: pupilKey('p1')}]);
    const word = {scale: 'kazakhstan-5', grade: 'н/а', meaning: {place: 0, passes: false}} as const;
    await journal.append({care: [draft(gradeExplained, gradeWordSubject(word), word)]});
    const [, second] = await until(2);
    expect(second).to.deep.include({rule: 'failed-subjects', of: {pupil: pupilKey('p2')}});
  } finally {
    stop();
  }
});
