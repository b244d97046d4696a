import {all, meanings, type CodeTable} from './code-table.js';

/**
 * The national codes of England from 19 August 2024. `U`, in after the registers closed, is an unauthorised absence there.
 * `N`: the reason is not known yet. `D`, `Q`, `X`, `Y1` to `Y7`, `Z` and `#` are no possible sessions. `H` and `J` were
 * retired then: what they mean in a file that has them is for the school to say.
 *
 * Source: the Department for Education's list as schools' advisers print it (backdropleadership.com, "32 attendance
 * codes"; schoolbusinessservices.co.uk for `J1`); second-hand, so the school should look at it once.
 */
export const england: CodeTable = {
  name: 'england-2024',
  codes: {
    ...all(meanings.present, ['/', '\\']),
    ...all(meanings.late, ['l']),
    ...all(meanings.elsewhere, ['k', 'v', 'p', 'w', 'b']),
    ...all(meanings.excused, ['c', 'c1', 'c2', 'j1', 'm', 's', 'r', 't', 'e']),
    ...all(meanings.illness, ['i']),
    ...all(meanings.unexcused, ['g', 'o', 'u']),
    ...all(meanings.pending, ['n']),
    ...all(meanings.notExpected, ['d', 'q', 'x', 'y1', 'y2', 'y3', 'y4', 'y5', 'y6', 'y7', 'z', '#']),
  },
};
