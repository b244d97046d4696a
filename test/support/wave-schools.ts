import type {School} from '../../src/host/school.js';
import {release} from '../../src/survey/release-work.js';
import {endWave} from '../../src/survey/surveys-work.js';
import {
  careWavesFold,
  publicWavesFold,
  releasedWavesFold,
  wavesIn,
  type Wave,
} from '../../src/survey/wave-view.js';
import {schoolOf} from './school.js';
import {answer, issuedTo, schoolRoster, startedWave} from './survey.js';
import {lines, said, wordsWave, write} from './written.js';

/** Three classes, all but one of each have answered. */
export async function schoolWithWave(): Promise<{school: School; tickets: readonly string[]}> {
  const school = await schoolOf('psychologist', {roster: schoolRoster});
  const issued = [issuedTo('7a', 24), issuedTo('7b', 3), issuedTo('8a', 2, '08')];
  const started = await startedWave(issued);
  await school.journal.append({...started.drafts});
  const tickets = issued.flatMap((group) => group.tickets.slice(0, group.pupils - 1));
  await answer(school, started, tickets, 2);
  return {school: {...school, surveyApp: 'https://survey.school.example/'}, tickets};
}

export async function onlyWave(school: School): Promise<Wave> {
  const folds = [publicWavesFold, careWavesFold, releasedWavesFold] as const;
  const [open, care, released] = await Promise.all(folds.map((fold) => school.journal.read(fold)));
  return wavesIn(open!, care!, released!)[0]!;
}

/** The same once the wave is released. */
export async function releasedSchool(): Promise<School> {
  const {school} = await schoolWithWave();
  await endWave(school, await onlyWave(school));
  await release(school, await onlyWave(school));
  return school;
}

/** A wave of 32 pupils that is released, in which nine answered nothing. */
export async function silentSchool(): Promise<School> {
  const school = await schoolOf('psychologist', {roster: schoolRoster});
  const issued = issuedTo('7a', 32);
  const started = await startedWave([issued]);
  await school.journal.append({...started.drafts});
  await answer(school, started, issued.tickets.slice(9), 2);
  await answer(school, started, issued.tickets.slice(0, 9), null);
  await endWave(school, await onlyWave(school));
  await release(school, await onlyWave(school));
  return school;
}

/** 7a writes; one text tells of danger, one runs from right to left, one is long. */
export async function wordsSchool(pupils: number, now = new Date(2026, 10, 24, 12)): Promise<School> {
  const school = await schoolOf('psychologist', {roster: schoolRoster, now: () => now});
  const started = await wordsWave([issuedTo('7a', 24)]);
  await school.journal.append({...started.drafts});
  await write(school, started, {
    ...lines('7a', 0, pupils),
    '7a-0': said('Nobody knows what happens behind the gym. Please look there.', 'My grandmother'),
    '7a-1': said(['أريد أن يتوقفوا']),
    '7a-2': said(`${'More time to eat. '.repeat(9)}\n\nAnd trees.`, 'Ms Omarova'),
    '7a-3': said(null),
  });
  await school.journal.putEnvelopes([{key: '7a-23'.padEnd(43, '_'), sealed: new Uint8Array(4096)}]);
  return school;
}
