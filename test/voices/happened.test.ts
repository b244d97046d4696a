import {expect} from 'chai';
import {teenInstrument} from '../../src/survey/instruments/teen.js';
import {youngInstrument} from '../../src/survey/instruments/young.js';
import {
  concernHours,
  concernPlaces,
  incidentKinds,
  isIncident,
  isName,
  isSharedPlace,
} from '../../src/voices/happened.js';

describe('where it happened', () => {
  for (const {id, pages} of [youngInstrument, teenInstrument])
    it(`is named as ${id} asks pupils`, () => {
      const where = pages
        .flatMap((page) => ('items' in page ? page.items : []))
        .find((item) => item.id === 'where');
      const asked = where?.kind === 'multiple' ? where.options : [];
      expect(asked).to.include.members(['toilets', 'elsewhere']);
      expect(concernPlaces).to.include.members(asked);
    });

  it('adds up where all share the place, also one that a later version added', () => {
    expect(concernPlaces.filter((place) => !isSharedPlace(place))).to.deep.equal([
      'classroom',
      'home',
      'elsewhere',
    ]);
    expect(isSharedPlace('roof-top')).to.equal(true);
  });
});

describe('an incident', () => {
  it('is what happened, and not what goes on', () => {
    expect(isIncident({kind: 'neglect'})).to.equal(false);
    expect(isIncident({kind: 'bullying'})).to.equal(true);
    expect(isIncident({kind: 'other', incident: 'theft'})).to.equal(true);
    expect(isIncident({kind: 'hazing'})).to.equal(true);
  });

  it('is written with names that every version takes for names', () => {
    for (const name of [...concernPlaces, ...concernHours, ...incidentKinds])
      expect(isName(name)).to.equal(true);
    for (const text of ['', 'Toilets', 'a b', '<b>', 'х', 'x'.repeat(41), 7, undefined])
      expect(isName(text), String(text)).to.equal(false);
  });
});
