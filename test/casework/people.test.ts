import {expect} from 'chai';
import {peopleOf} from '../../src/casework/people.js';
import {today} from '../support/cases.js';
import {pupilKey, pupilNamed, sessionOf, smallRoster} from '../support/school.js';

const named = (...pupils: readonly ReturnType<typeof pupilNamed>[]) =>
  peopleOf({...smallRoster, pupils}, sessionOf('teacher'), today).shortName(pupilKey('p1'));

describe('what a child is called in class', () => {
  const aliya = pupilNamed('p1', 'Aliya', 'Bekova');

  it('is the first name', () => {
    expect(named(aliya, pupilNamed('p2', 'Dana', 'Bekova'))).to.equal('Aliya');
    expect(named(aliya, pupilNamed('p2', 'Aliya', 'Orazova', '8a'))).to.equal('Aliya');
  });

  it('has the family name’s first letter beside a namesake, and all of it beside one with the same letter', () => {
    expect(named(aliya, pupilNamed('p2', 'Aliya', 'Orazova'))).to.equal('Aliya B.');
    expect(named(aliya, pupilNamed('p2', 'Aliya', 'Bolatova'))).to.equal('Bekova Aliya');
  });

  it('is the whole name outside every class, and none where nobody knows it', () => {
    expect(named({...aliya, enrolments: []})).to.equal('Bekova Aliya');
    expect(named()).to.equal(undefined);
  });
});
