/** From what worries least to what worries most. What is not known worries more than what was said to be in order. */
export const workStatuses = [
  'no-work',
  'within-limits',
  'not-enough',
  'below-minimum-age',
  'over-hours',
  'child-labour',
  'hazardous',
  'possible-worst-form',
] as const;
export type WorkStatus = (typeof workStatuses)[number];

export function rankOf(status: WorkStatus): number {
  return workStatuses.indexOf(status);
}
