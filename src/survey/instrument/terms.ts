import {everybody, type Term} from '../../disclosure/relations.js';

/** What people said, added up. */
export function sumOf(of: string, times: number): Term {
  return {of, what: 'sum', times};
}

/** People who answered. */
export function numberOf(of: string, times: number): Term {
  return {of, what: 'n', times};
}

/** All people of a group. */
export function people(times: number): Term {
  return {of: everybody, what: 'n', times};
}
