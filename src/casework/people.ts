import type {Session} from '../host/session.js';
import type {ClassKey, PupilKey, StaffId} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import {classOf, fullName, pupilsOf, type Pupil, type Roster} from '../roster/roster.js';
import type {Responsible} from './case-kinds.js';

/** Names for keys, as far as this device knows them. */
export interface People {
  readonly pupilName: (key: PupilKey | undefined) => string | undefined;
  /** As one calls a child in class: by the first name alone where nobody else in the class has it. */
  readonly shortName: (key: PupilKey | undefined) => string | undefined;
  /** The class the pupil is in today. */
  readonly classOfPupil: (key: PupilKey | undefined) => string | undefined;
  readonly classTitle: (key: ClassKey) => string;
  /** The id itself where nobody knows a name: a line of a record never loses its author. */
  readonly staffName: (id: StaffId) => string;
  /** Given and family names of these pupils, for what may name none of them. */
  readonly namesOf: (keys: readonly PupilKey[]) => readonly string[];
  readonly responsibleName: (responsible: Responsible) => string;
  readonly staff: readonly {readonly id: StaffId; readonly name: string}[];
}

export function peopleOf(roster: Roster | undefined, session: Session, today: SchoolDay): People {
  const {pupils, classes, staff} = indexOf(roster);
  const classTitle = (key: ClassKey): string => classes.get(key) ?? key;
  const staffName = (id: StaffId): string => staff.get(id) ?? (id === session.staffId ? session.name : id);
  const classKeyOf = (key: PupilKey | undefined): ClassKey | undefined => {
    const pupil = key && pupils.get(key);
    return pupil && classOf(pupil, today);
  };
  return {
    pupilName: (key) => nameOf(key && pupils.get(key)),
    shortName: (key) => {
      const pupil = key && pupils.get(key);
      return pupil && roster && shortNameOf(pupil, roster, today);
    },
    classOfPupil: (key) => {
      const classKey = classKeyOf(key);
      return classKey && classTitle(classKey);
    },
    classTitle,
    staffName,
    namesOf: (keys) => keys.flatMap((key) => partsOf(pupils.get(key))),
    responsibleName: (whom) => ('staff' in whom ? staffName(whom.staff) : `${whom.name} (${whom.role})`),
    staff: [...staff.set(session.staffId, staffName(session.staffId))].map(([id, name]) => ({id, name})),
  };
}

interface Index {
  readonly pupils: ReadonlyMap<PupilKey, Pupil>;
  readonly classes: ReadonlyMap<ClassKey, string>;
  readonly staff: Map<StaffId, string>;
}

const indexes = new WeakMap<Roster, Index>();

function indexOf(roster: Roster | undefined): Index {
  if (!roster) return {pupils: new Map(), classes: new Map(), staff: new Map()};
  const index = indexes.get(roster) ?? {
    pupils: new Map(roster.pupils.map((pupil) => [pupil.key, pupil])),
    classes: new Map(roster.classes.map(({key, title}) => [key, title])),
    staff: new Map(roster.staff.map((member) => [member.id, fullName(member)])),
  };
  indexes.set(roster, index);
  return {...index, staff: new Map(index.staff)};
}

/** Never so short that it could be somebody else of the class. */
function shortNameOf(pupil: Pupil, roster: Roster, today: SchoolDay): string {
  const classKey = classOf(pupil, today);
  if (!classKey) return fullName(pupil);
  const [initial = ''] = pupil.familyName;
  const namesakes = pupilsOf(roster, classKey, today).filter(
    ({key, givenName}) => key !== pupil.key && givenName === pupil.givenName,
  );
  if (namesakes.length === 0) return pupil.givenName || fullName(pupil);
  const isTold = namesakes.every(({familyName}) => !familyName.startsWith(initial));
  return isTold ? `${pupil.givenName} ${initial}.` : fullName(pupil);
}

function partsOf(pupil: Pupil | undefined): readonly string[] {
  return pupil ? [pupil.givenName, pupil.familyName] : [];
}

function nameOf(pupil: Pupil | undefined): string | undefined {
  return pupil && fullName(pupil);
}
