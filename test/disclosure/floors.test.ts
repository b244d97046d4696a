import {expect} from 'chai';
import {floorsOf, usualFloors} from '../../src/disclosure/floors.js';

describe('floors', () => {
  it('are ten people, twenty of a class, and three on either side of a yes', () => {
    expect(usualFloors).to.deep.include({people: 10, classPeople: 20, freeText: 10, side: 3});
    expect(usualFloors.district).to.deep.equal({schools: 3, pupils: 50});
  });

  it('can be raised, and lowered to five people but no further', () => {
    expect(floorsOf({people: 15, side: 5})).to.deep.equal({...usualFloors, people: 15, side: 5});
    expect(floorsOf({people: 5})).to.deep.equal({...usualFloors, people: 5});
    expect(floorsOf({people: 4})).to.deep.equal({
      refused: 'floor-too-low',
      detail: {floor: 'people', lowest: 5},
    });
  });

  it('are not weakened anywhere else', () => {
    expect(floorsOf({classPeople: 19})).to.have.property('refused');
    expect(floorsOf({side: 2})).to.have.property('refused');
    expect(floorsOf({freeText: 9})).to.have.property('refused');
    expect(floorsOf({district: {schools: 2, pupils: 50}})).to.have.property('refused');
    expect(floorsOf({people: Number.NaN})).to.have.property('refused');
    expect(floorsOf({people: 7.5})).to.have.property('refused');
  });
});
