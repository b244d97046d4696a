import {expect} from 'chai';
import {day} from '../../src/kernel/school-day.js';
import type {Roster} from '../../src/roster/roster.js';
import {indexPupils, searchPupils} from '../../src/voices/pupil-search.js';
import {classKey, pupilNamed, smallRoster} from '../support/school.js';

const roster: Roster = {
  ...smallRoster,
  classes: [...smallRoster.classes, {...smallRoster.classes[0]!, key: classKey('5a'), title: '5 А'}],
  pupils: [
    pupilNamed('p1', 'Әйгерім', 'Құдайбергенова'),
    pupilNamed('p2', 'Élodie', 'Martin'),
    pupilNamed('p3', 'Семён', 'Йовлев', '5a'),
    pupilNamed('p4', 'Айгерим', 'Абаева', '5a'),
    {...pupilNamed('p5', 'Олег', 'Ушёл'), enrolments: [{classKey: classKey('7b'), until: day('2026-10-01')}]},
  ],
};
const index = indexPupils(roster, [classKey('5a')], day('2026-11-23'), 'ru');

function found(query: string): readonly string[] {
  return searchPupils(index, query).map(({key}) => key);
}

describe('searching for a pupil', () => {
  it("offers the teacher's own classes first, each by name, and alone before anything is typed", () => {
    expect(found('')).to.deep.equal(['p4', 'p3']);
    expect(found('айгер')).to.deep.equal(['p4', 'p1']);
  });

  it('finds a Kazakh, French or Russian name typed in a hurry on another keyboard', () => {
    expect(found('кудай')).to.deep.equal(['p1']);
    expect(found('elodie')).to.deep.equal(['p2']);
    expect(found('семен')).to.deep.equal(['p3']);
  });

  it('finds by class and name in any order', () => {
    expect(found('7б')).to.deep.equal(['p1', 'p2']);
    expect(found('5 а аба')).to.deep.equal(['p4']);
    expect(found('mart 7')).to.deep.equal(['p2']);
    expect(found('zzz')).to.deep.equal([]);
  });

  it('still finds who left, without a class', () => {
    expect(searchPupils(index, 'ушел')[0]?.classTitle).to.equal('');
  });

  it('takes signs of a query for signs', () => {
    expect(found('.*')).to.deep.equal(['p4', 'p3']);
    expect(found('<script>')).to.deep.equal([]);
  });
});
