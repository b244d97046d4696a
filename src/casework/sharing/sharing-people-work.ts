import type {Session} from '../../host/session.js';
import {fullName, type Roster} from '../../roster/roster.js';
import {calendarIn, rosterIn, type RosterState} from '../../roster/roster-view.js';
import {concernAt} from '../../voices/concerns-view.js';
import type {CaseScreen} from '../case-screen.js';
import type {Bearer} from '../consent/names-in-text.js';
import type {PupilKey} from '../../kernel/ids.js';
import type {SharingScreen} from './sharing-screen.js';

/** Who sends, who must not be named, and on which days school is. */
export function sharingPeople(
  screen: CaseScreen,
  state: RosterState,
  session: Session,
): Pick<SharingScreen, 'others' | 'hidden' | 'sender' | 'calendar'> {
  const roster = rosterIn(state);
  const others = roster ? othersIn(roster, screen.record.pupil) : [];
  return {
    others,
    hidden: [...others, ...authorsOf(screen)],
    sender: {school: roster?.school.name ?? '', person: screen.people.staffName(session.staffId)},
    calendar: calendarIn(state),
  };
}

const known = new WeakMap<Roster, Map<PupilKey | undefined, readonly Bearer[]>>();

/** The same list for the same roster: what is searched for in it is prepared once. */
function othersIn(roster: Roster, own: PupilKey | undefined): readonly Bearer[] {
  const byPupil = known.get(roster) ?? new Map<PupilKey | undefined, readonly Bearer[]>();
  known.set(roster, byPupil);
  const others = byPupil.get(own) ?? withoutOwnNames(roster, own);
  byPupil.set(own, others);
  return others;
}

/** Brothers and sisters bear the child's own family name: it alone names nobody else. */
function withoutOwnNames({pupils}: Roster, own: PupilKey | undefined): readonly Bearer[] {
  const child = pupils.find(({key}) => key === own);
  const ownNames = new Set(child && [child.givenName, child.familyName, child.middleName]);
  return pupils
    .filter(({key}) => key !== own)
    .map((pupil) => ({
      called: fullName(pupil),
      names: [pupil.givenName, pupil.familyName].filter((name) => !ownNames.has(name)),
    }));
}

/** Whoever told a concern stays unknown, unless the child knows them as a responsible adult anyway. */
function authorsOf({record, concerns, people}: CaseScreen): readonly Bearer[] {
  const responsible = record.actions.map(({value}) => value.responsible);
  const isKnown = (staff: string): boolean =>
    staff === record.lead || responsible.some((one) => 'staff' in one && one.staff === staff);
  const authors = record.concerns.flatMap((source) => concernAt(concerns, source)?.concern.by ?? []);
  return [...new Set(authors)]
    .filter((author) => !isKnown(author))
    .map((author) => ({called: people.staffName(author), names: [people.staffName(author)]}));
}
