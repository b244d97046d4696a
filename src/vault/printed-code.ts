import {drawSign, groupCheck, groupLength, signs, signsIn} from '../kernel/printed-signs.js';

const drawn = groupLength - 1;

/**
 * Groups of a recovery code. 35 signs drawn by chance are 148 bits: nobody guesses them, so that what they lock may lie
 * where others read it.
 */
export const recoveryGroups = 5;

/** Groups of an invitation: 21 signs, 89 bits. It is typed once and good for days; a server that tries a billion a second needs 10^10 years. */
export const invitationGroups = 3;

/** What somebody typed from paper or was told by telephone. */
export type PrintedReading =
  | {readonly code: string}
  | {readonly problem: 'empty' | 'sign'}
  /** `count`: signs that were typed. */
  | {readonly problem: 'length'; readonly count: number}
  /** `group`: the first that does not fit its check sign, from 1. */
  | {readonly problem: 'check'; readonly group: number};

/** Draws a secret by chance. @returns signs without gaps, in groups of eight that each check themselves and their place */
export function drawPrintedCode(groups: number): string {
  return Array.from({length: groups}, (_, group) => {
    const values = Array.from({length: drawn}, drawSign);
    return [...values, groupCheck(values, group)].map((value) => signs[value]).join('');
  }).join('');
}

/** Reads what was typed: either case, either alphabet, gaps and line breaks wherever they are. */
export function readPrintedCode(typed: string, groups: number): PrintedReading {
  const values = signsIn(typed);
  if (values.length === 0) return {problem: 'empty'};
  if (values.includes(-1)) return {problem: 'sign'};
  if (values.length !== groups * groupLength) return {problem: 'length', count: values.length};
  for (let group = 0; group < groups; group += 1) {
    const part = values.slice(group * groupLength, (group + 1) * groupLength);
    if (groupCheck(part.slice(0, -1), group) !== part.at(-1)) return {problem: 'check', group: group + 1};
  }
  return {code: values.map((value) => signs[value]).join('')};
}

/** As it is printed and read out. */
export function printedGroups(code: string): readonly string[] {
  return code.match(new RegExp(`.{1,${groupLength}}`, 'gu')) ?? [];
}
