import {day} from '../../src/kernel/school-day.js';
import type {PupilSeen} from '../../src/server/index.js';
import {classes, drawPupils, fullClass} from '../school/people.js';

/** A pupil who can sign in to the portal. */
export interface PortalPupil extends PupilSeen {
  readonly name: string;
  readonly classTitle: string;
}

/** Some of one class are enough to show how pupils answer. Their names do not depend on the year. */
const shown = 6;

export const pupils: readonly PortalPupil[] = drawPupils('pana', day('2026-09-01'))
  .filter(({classSourcedId}) => classSourcedId === fullClass)
  .slice(0, shown)
  .map(({sourcedId, classSourcedId, familyName, givenName}) => ({
    pupil: sourcedId,
    classId: classSourcedId,
    name: `${familyName} ${givenName}`,
    classTitle: classes.find((each) => each.sourcedId === classSourcedId)?.title ?? '',
  }));

export function pupilById(id: string | undefined): PortalPupil | undefined {
  return pupils.find(({pupil}) => pupil === id);
}
