import {expect} from 'chai';
import {addressOf, placeOf, toldToPortal} from '../../src/apps/staff/place.js';

const place = (address: string) => placeOf(new URL(address, 'https://staff.school.example/'));

describe('a place in the staff app', () => {
  it('is found again from its address', () => {
    const pupil = {view: 'pupil', id: 'k/ü#1'} as const;
    expect(place(addressOf(pupil))).to.deep.equal(pupil);
    expect(place('?view=register&class=7b')).to.deep.equal({view: 'register', id: '7b'});
    expect(place('?view=secrets')).to.equal(undefined);
  });

  it('keeps a child’s id out of what a server is asked for', () => {
    const {search, hash} = new URL(addressOf({view: 'case', id: 'c1'}), 'https://staff.school.example/');
    expect({search, hash}).to.deep.equal({search: '?view=case', hash: '#c1'});
  });

  it('is told to the portal, but never whose page is looked at', () => {
    expect(toldToPortal({view: 'case', id: 'c1'})).to.deep.equal({view: 'case', id: 'c1'});
    expect(toldToPortal({view: 'pupil', id: ''})).to.deep.equal({view: 'pupil'});
    expect(toldToPortal({view: 'pupil', id: 'p1'})).to.equal(undefined);
  });
});
