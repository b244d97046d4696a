/** Where a figure or a sentence comes from: a work and a place in it. Its name is a matter of language. */
export interface Source {
  readonly work: (typeof works)[number];
  /** `7(1)`, `para. 3`; empty where the whole work is meant. */
  readonly place: string;
}

export const works = ['c138', 'c182', 'r146', 'r190', 'icls', 'sdg', 'kz-labour-code', 'normlex'] as const;

export const profileIds = ['generic', 'kz', 'kg'] as const;
export type ProfileId = (typeof profileIds)[number];

/**
 * What a country's law says of work before 18, as far as it is certain. What is not certain is left to the generic
 * figure and named in `gaps`, and the screen says so.
 */
export interface Profile {
  readonly id: ProfileId;
  /** A changed figure is a new version: what was proposed under the old one stays as it was. */
  readonly version: number;
  /** Whole years from which work for others, or on one's own account, may begin. */
  readonly minimumAge: Figure;
  /** Whole years from which light work beside school may. */
  readonly lightWorkAge: Figure;
  /** Most hours a week by age, where the law has them. */
  readonly weekHours: readonly WeekHours[];
  readonly gaps: readonly Gap[];
}

export interface Figure {
  readonly value: number;
  readonly source: Source;
}

export interface WeekHours {
  /** Whole years, both included. */
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly source: Source;
}

export type Gap = 'light-work-age' | 'week-hours';

/**
 * Generic: ILO C138, art. 2(3) (15 years) and 7(1) (light work from 13); hours are left by art. 7(3) to each country.
 * Kazakhstan: Labour Code of 23 November 2015, No. 414-V, art. 31 (16 years; pupils from 14 in their free time, with a
 * parent's written consent) and 69 (24 hours a week under 16, 36 under 18).
 * Kyrgyzstan: 16 years, as declared under C138. Its Labour Code is of 2025; the articles of the new text were not seen,
 * so light work and hours stay generic.
 */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  generic: {
    id: 'generic',
    version: 1,
    minimumAge: {value: 15, source: {work: 'c138', place: '2(3)'}},
    lightWorkAge: {value: 13, source: {work: 'c138', place: '7(1)'}},
    weekHours: [],
    gaps: ['week-hours'],
  },
  kz: {
    id: 'kz',
    version: 1,
    minimumAge: {value: 16, source: {work: 'kz-labour-code', place: '31'}},
    lightWorkAge: {value: 14, source: {work: 'kz-labour-code', place: '31'}},
    weekHours: [
      {from: 14, to: 15, most: 24, source: {work: 'kz-labour-code', place: '69'}},
      {from: 16, to: 17, most: 36, source: {work: 'kz-labour-code', place: '69'}},
    ],
    gaps: [],
  },
  kg: {
    id: 'kg',
    version: 1,
    minimumAge: {value: 16, source: {work: 'normlex', place: 'C138'}},
    lightWorkAge: {value: 13, source: {work: 'c138', place: '7(1)'}},
    weekHours: [],
    gaps: ['light-work-age', 'week-hours'],
  },
};

export function isProfileId(value: unknown): value is ProfileId {
  return profileIds.some((id) => id === value);
}
