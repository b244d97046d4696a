import type {Language} from '../../i18n/languages.js';
import type {Instrument} from '../instrument/instrument.js';
import type {KeptInstrument, KnownVersion} from '../instrument/kept.js';
import {versionsIn, type KeptState, type KeptVersion} from '../instrument/kept-view.js';
import {noMarks, type Marks} from '../instrument/marks.js';
import {minutesFor} from '../instrument/minutes.js';
import type {InstrumentTexts} from '../instrument/texts.js';
import {shippedInstruments, type ShippedInstrument} from './all.js';

/** A questionnaire that a wave may ask, shipped or the school's own. */
export interface LibraryInstrument {
  readonly id: string;
  readonly version: number;
  readonly origin: 'shipped' | 'own';
  readonly instrument: Instrument;
  readonly marks: Marks;
  /** Whom the wording is for, in years, both included; absent where nobody has said. */
  readonly ages?: {readonly from: number; readonly to: number};
  /** About as long as a pupil takes, reading included. */
  readonly minutes: number;
  /** That it speaks, its own first. */
  readonly languages: readonly string[];
  /** Every word, in all its languages or at least in those asked for. @throws where the network does not give them */
  readonly load: (languages?: readonly string[]) => Promise<Readonly<Record<string, InstrumentTexts>>>;
  /** Two devices kept different contents as a version of it, and nobody has chosen yet. */
  readonly isContested: boolean;
}

const spoken: readonly Language[] = ['en', 'fr', 'ru', 'kk'];

/**
 * What staff choose from: the shipped ones, then of each of the school's own the latest version on which devices agree.
 * Of one that is contested in its only version there is none yet; `versionsIn` has it.
 */
export function instrumentsIn(state: KeptState): readonly LibraryInstrument[] {
  const latest = new Map<string, KeptVersion>();
  const contested = new Set<string>();
  for (const version of versionsIn(state))
    if (version.isContested) contested.add(version.id);
    else if (!latest.has(version.id)) latest.set(version.id, version);
  const own = [...latest.values()].flatMap(({id, bodies}) =>
    bodies.slice(0, 1).map(({kept}) => ({...ofKept(kept), isContested: contested.has(id)})),
  );
  return [...shippedInstruments.map(ofShipped), ...own];
}

/** @param used as `usedIn` gives them @returns every version that a new one must be higher than */
export function knownVersions(
  state: KeptState,
  used: readonly {readonly instrument: Instrument}[],
): readonly KnownVersion[] {
  return [
    ...shippedInstruments.map(({instrument}) => instrument),
    ...versionsIn(state),
    ...used.map(({instrument}) => instrument),
  ];
}

function ofShipped({id, ages, minutes, instrument, texts}: ShippedInstrument): LibraryInstrument {
  return {
    id,
    version: instrument.version,
    origin: 'shipped',
    instrument,
    marks: noMarks,
    ages,
    minutes,
    languages: spoken,
    load: (asked = spoken) => {
      const some = spoken.filter((language) => asked.includes(language));
      return texts(some.length > 0 ? some : ['en']);
    },
    isContested: false,
  };
}

export function ofKept({instrument, texts, language, marks}: KeptInstrument): LibraryInstrument {
  const others = Object.keys(texts).filter((other) => other !== language);
  return {
    id: instrument.id,
    version: instrument.version,
    origin: 'own',
    instrument,
    marks,
    ...(instrument.ages && {ages: instrument.ages}),
    minutes: minutesFor(instrument, Object.values(texts)),
    languages: [language, ...others],
    load: () => Promise.resolve(texts),
    isContested: false,
  };
}
