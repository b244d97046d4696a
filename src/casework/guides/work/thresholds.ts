/**
 * Hours of economic work in a week from which statistics count a child as in child labour, by whole years of age.
 * Source: metadata of SDG indicator 8.7.1 (ILO and UNICEF), after the resolution concerning statistics of child labour
 * (18th ICLS, 2008, amended by the 20th ICLS, 2018). At 15 to 17 long hours count as hazardous in it; they have a
 * finding of their own here, so that conditions and hours are told apart.
 */
export const ageBands = [
  {from: 5, to: 11, hours: 1},
  {from: 12, to: 14, hours: 14},
  {from: 15, to: 17, hours: 43},
] as const;

/** Hours of unpaid chores in a week, at 5 to 14 years, by the general production boundary. Same source. */
export const mostChoreHours = 21;
export const lastChoreAge = 14;

/** Ages of which the definitions speak at all. */
export const firstAge = 5;
export const lastAge = 17;

/** @returns the hours for that age; where the age is not known, those that hold at any */
export function hoursThreshold(age: number | undefined): {
  readonly from: number;
  readonly to: number;
  readonly hours: number;
} {
  const band = ageBands.find(({from, to}) => age !== undefined && from <= age && age <= to);
  return band ?? {from: firstAge, to: lastAge, hours: 43};
}
