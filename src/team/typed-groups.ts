import {groupCheck, groupLength, signsIn} from '../kernel/printed-signs.js';

/** What somebody has typed of one group of a printed code. `wrong`: it is full and does not fit its check sign. */
export type TypedGroup = 'empty' | 'begun' | 'fits' | 'wrong';

/** Group by group while it is typed, so that a slip of the pen is seen at once and not after the last sign. */
export function typedGroups(typed: string, groups: number): readonly TypedGroup[] {
  const values = signsIn(typed);
  return Array.from({length: groups}, (_, group) => {
    const part = values.slice(group * groupLength, (group + 1) * groupLength);
    if (part.length === 0) return 'empty';
    if (part.includes(-1)) return 'wrong';
    if (part.length < groupLength) return 'begun';
    return groupCheck(part.slice(0, -1), group) === part.at(-1) ? 'fits' : 'wrong';
  });
}

/** @param group as it stands on the paper; either case and alphabet */
export function isSameGroup(typed: string, group: string): boolean {
  const [values, wanted] = [signsIn(typed), signsIn(group)];
  return !values.includes(-1) && String(values) === String(wanted);
}
