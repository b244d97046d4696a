import type {Role} from '../../src/kernel/rights.js';
import type {StaffClaims} from '../../src/server/index.js';
import {classes, drawStaff, type DemoStaff} from '../school/people.js';

/** Somebody who can sign in to the portal: the simulated school's own staff, by the ids that its roster exports. */
export interface Person extends StaffClaims {
  readonly roles: readonly [Role];
  /** `7 Б`, for who teaches it. */
  readonly classTitle?: string;
}

const roleOf: Readonly<Record<DemoStaff['role'], Role>> = {
  teacher: 'teacher',
  counselor: 'psychologist',
  siteAdministrator: 'office',
  principal: 'head',
};

/** The seed that the sample files are made from too. */
const staff = drawStaff('pana');

export const people: readonly Person[] = staff.map(personOf);

export function personById(id: string | undefined): Person | undefined {
  return people.find(({sub}) => sub === id);
}

function personOf({sourcedId, familyName, givenName, role, classSourcedId}: DemoStaff): Person {
  const title = classes.find((each) => each.sourcedId === classSourcedId)?.title;
  return {
    sub: sourcedId,
    name: `${familyName} ${givenName}`,
    roles: [roleOf[role]],
    classes: classSourcedId ? [classSourcedId] : [],
    ...(title && {classTitle: title}),
  };
}
