import '../../src/define/pana-pupil.js';
import type {pupilStates} from '../../src/casework/pupil-element.js';
import type {School} from '../../src/host/school.js';
import {schoolWithoutRoster} from '../support/casework-bare.js';
import {BreakableReplica, careSchool, fullCase} from '../support/casework.js';
import {bringRecords} from '../support/pupil-records.js';
import {firstTerm, twoVersions} from '../support/pupil-year.js';
import {schoolOf} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';

async function show(container: HTMLElement, state: string, school?: School, pupil = 'p1'): Promise<void> {
  const element = document.createElement('pana-pupil');
  element.pupilId = pupil;
  if (school) element.school = school;
  await mounted(container, element, state);
}

const states: ElementStates<typeof pupilStates> = {
  tag: 'pana-pupil',
  show: {
    loading: (container) => show(container, 'loading'),
    'not-allowed': async (container) => show(container, 'not-allowed', await careSchool('teacher')),
    'no-roster': (container) => show(container, 'no-roster', schoolWithoutRoster()),
    failed: async (container) => {
      const replica = new BreakableReplica();
      const school = await careSchool('psychologist', replica);
      replica.broken = 'blocked';
      await show(container, 'failed', school);
    },
    choosing: async (container) => show(container, 'choosing', await careSchool(), ''),
    'unknown-pupil': async (container) => show(container, 'unknown-pupil', await careSchool(), 'gone'),
    empty: async (container) => show(container, 'empty', await schoolOf('psychologist')),
    full: async (container) => {
      const school = await careSchool();
      await fullCase(school);
      await firstTerm(school);
      await show(container, 'full', school);
    },
    'full with grades': async (container) => {
      const school = await careSchool();
      await bringRecords(school);
      await show(container, 'full', school);
      const root = container.querySelector('pana-pupil')!.renderRoot;
      for (let tries = 0; tries < 1_000 && !root.querySelector('#behaviour'); tries += 1)
        await new Promise((done) => setTimeout(done, 10));
    },
    'full small-class': async (container) => {
      const school = await careSchool();
      await twoVersions(school);
      await show(container, 'full', school, 'p2');
    },
  },
};

export default states;
