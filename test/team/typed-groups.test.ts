import {expect} from 'chai';
import {isSameGroup, typedGroups} from '../../src/team/typed-groups.js';
import {drawPrintedCode, invitationGroups, printedGroups} from '../../src/vault/printed-code.js';

const code = drawPrintedCode(invitationGroups);
const groups = printedGroups(code);
const slipped = (group: string): string => `${group.slice(0, 7)}${group.endsWith('A') ? 'B' : 'A'}`;

describe('a printed code while it is typed', () => {
  it('says group by group what fits', () => {
    expect(typedGroups('', 3)).to.deep.equal(['empty', 'empty', 'empty']);
    expect(typedGroups(groups[0]!.slice(0, 3), 3)).to.deep.equal(['begun', 'empty', 'empty']);
    expect(typedGroups(code, 3)).to.deep.equal(['fits', 'fits', 'fits']);
    expect(typedGroups(groups.join(' - ').toLowerCase(), 3)).to.deep.equal(['fits', 'fits', 'fits']);
  });

  it('points at the group with the slip of the pen, and at groups that changed places', () => {
    const typed = `${groups[0]} ${slipped(groups[1]!)} ${groups[2]}`;
    expect(typedGroups(typed, 3)).to.deep.equal(['fits', 'wrong', 'fits']);
    expect(typedGroups(`${groups[1]} ${groups[0]}`, 3).slice(0, 2)).to.include('wrong');
  });

  it('says at once that a sign is none of a code', () => {
    expect(typedGroups('A1', 3)[0]).to.equal('wrong');
  });

  it('takes the same group in either case and alphabet, and no other', () => {
    expect(isSameGroup('акмр 2345', 'AKMP2345')).to.equal(true);
    expect(isSameGroup('AKMP2346', 'AKMP2345')).to.equal(false);
    expect(isSameGroup('', 'AKMP2345')).to.equal(false);
    expect(isSameGroup('1', '0')).to.equal(false);
  });
});
