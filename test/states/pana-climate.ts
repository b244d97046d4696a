import '../../src/define/pana-climate.js';
import type {School} from '../../src/host/school.js';
import type {ClassKey} from '../../src/kernel/ids.js';
import {draft} from '../../src/kernel/draft.js';
import {day} from '../../src/kernel/school-day.js';
import {JournalError} from '../../src/journal/journal-error.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {Roster} from '../../src/roster/roster.js';
import type {ClimateElement, climateStates} from '../../src/survey/climate-element.js';
import {careReleased, careReleaseSubject, type Release} from '../../src/survey/release.js';
import {answeredReleases} from '../support/answered-release.js';
import {groupsRelease, largeRelease, releaseOf, tallyOf, withReleases} from '../support/releases.js';
import {schoolOf, smallRoster} from '../support/school.js';
import {mounted, type ElementStates} from '../support/states.js';

const letters = ['А', 'Ә', 'Б', 'В'];

const roster: Roster = {
  ...smallRoster,
  classes: ['05', '06', '07', '08', '09', '10', '11'].flatMap((year) =>
    letters.map((letter, at) => ({
      key: `${Number(year)}${'abcd'[at] ?? ''}` as ClassKey,
      sourcedId: `${year}${letter}`,
      title: year === '11' && at === 0 ? '<b>11 "А"</b> \u202e🙂' : `${Number(year)} ${letter}`,
      year,
      teachers: [],
    })),
  ),
};

async function schoolWith(...releases: readonly Release[]): Promise<School> {
  return withReleases(await schoolOf('psychologist', {roster}), ...releases);
}

async function show(container: HTMLElement, state: string, school?: School): Promise<ClimateElement> {
  const element = document.createElement('pana-climate');
  if (school) element.school = school;
  await mounted(container, element, state);
  for (let tries = 0; tries < 1_000 && !element.renderRoot.querySelector('h2'); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return element;
}

class UnreadableReplica extends MemoryReplica {
  broken = false;

  override async read(...given: Parameters<MemoryReplica['read']>): ReturnType<MemoryReplica['read']> {
    if (this.broken) throw new JournalError('blocked');
    return super.read(...given);
  }
}

const states: ElementStates<typeof climateStates> = {
  tag: 'pana-climate',
  show: {
    loading: async (container) => {
      await show(container, 'loading');
    },
    'not-allowed': async (container) => {
      await show(container, 'not-allowed', await schoolOf('office'));
    },
    empty: async (container) => {
      await show(container, 'empty', await schoolOf('teacher'));
    },
    full: async (container) => {
      await show(
        container,
        'full',
        await schoolWith(
          largeRelease(),
          releaseOf({wave: earlier, title: 'Spring 2026', day: day('2026-04-17')}),
        ),
      );
    },
    groups: async (container) => {
      const element = await show(container, 'full', await schoolWith(groupsRelease()));
      element.renderRoot.querySelector<HTMLInputElement>('[value="four-groups"]')?.click();
      await element.updateComplete;
    },
    distribution: async (container) => {
      await choose(await show(container, 'full', await answeredSchool()), 'bullied-answers');
    },
    map: async (container) => {
      await choose(await show(container, 'full', await answeredSchool()), 'the map');
    },
    care: async (container) => {
      const {staff, care} = answeredReleases({odd: '9b'});
      const school = await withReleases(await schoolOf('psychologist', {roster}), staff);
      if (care)
        await school.journal.append({care: [draft(careReleased, careReleaseSubject(care.wave), care)]});
      await choose(await show(container, 'full', school), 'self-harm-thoughts');
    },
    withheld: async (container) => {
      const tallies = [tallyOf('07', '7a', 22, {yes: 1, n: 9}), tallyOf('08', '8a', 23, {yes: 0, n: 0})];
      await show(container, 'withheld', await schoolWith(releaseOf({tallies})));
    },
    contested: async (container) => {
      const other = releaseOf({tallies: releaseTallies()});
      await show(container, 'contested', await schoolWith(releaseOf(), other));
    },
    failed: async (container) => {
      const replica = new UnreadableReplica();
      const school = await schoolOf('head', {replica});
      replica.broken = true;
      await show(container, 'failed', school);
    },
  },
};

/** Three waves of many measures, the last with a class that is far from all others. */
async function answeredSchool(): Promise<School> {
  return schoolWith(
    answeredReleases({wave: 'wave-1', day: day('2025-11-21'), shift: 0.4}).staff,
    answeredReleases({wave: 'wave-2', day: day('2026-04-17'), shift: 0.2}).staff,
    answeredReleases({wave: 'wave-3', odd: '9b'}).staff,
  );
}

/** The list is there once the words are. */
async function choose(element: ClimateElement, id: string): Promise<void> {
  const list = () => element.renderRoot.querySelector<HTMLSelectElement>('select[name="measure"]');
  for (let tries = 0; tries < 1_000 && !list(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  list()!.value = id;
  list()!.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

const earlier = 'wave-0' as Release['wave'];

function releaseTallies() {
  return [tallyOf('07', '7a', 24), tallyOf('07', '7b', 28), tallyOf('08', '8a', 26)];
}

export default states;
