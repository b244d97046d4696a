import type {School} from '../host/school.js';
import {languages} from '../i18n/languages.js';
import type {ClassKey} from '../kernel/ids.js';
import type {SurveysFlow} from './surveys-flow.js';
import {listing} from './surveys-screen.js';
import type {WaveActions} from './surveys-wave.js';
import type {Wave} from './wave-view.js';

interface Concerned {
  readonly school: School;
  readonly wave: Wave;
  /** All that are known here. */
  readonly waves: readonly Wave[];
  /** Of the screen; slips that are made later are printed in it. */
  readonly language: string;
}

/** What the buttons of a wave's screen do. */
export function actionsOn(flow: SurveysFlow, {school, wave, waves, language}: Concerned): WaveActions {
  const spoken = languages.find((tag) => tag === language) ?? 'en';
  const yearOf = (key: ClassKey): string => wave.classes.find(({classKey}) => classKey === key)?.year ?? '';
  return {
    back: () => flow.go(listing),
    recount: () => void flow.follow(school, wave),
    more: (classKey, pupils) =>
      void flow.more(school, wave, {classKey, year: yearOf(classKey), pupils}, spoken),
    ask: (asking) => flow.ask(asking),
    close: () => void flow.close(school, wave),
    join: () => void flow.join(school, wave),
    release: () => void flow.release(school, wave),
    classMode: () => void flow.classMode(wave),
    restore: (typed) => void flow.restore(school, wave, waves, typed),
  };
}
