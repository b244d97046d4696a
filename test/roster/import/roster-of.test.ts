import {expect} from 'chai';
import {isSchoolDay} from '../../../src/roster/calendar.js';
import {changesBetween} from '../../../src/roster/import/changes.js';
import {rosterOf, type RosterChoices, type RosterImport} from '../../../src/roster/import/roster-of.js';
import {day} from '../../../src/kernel/school-day.js';
import {bundle11, bundle12, goodBundle, replaced, withLines, type Files} from '../../support/bundles.js';

const usual: RosterChoices = {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()};

async function taken(files: Files, current?: RosterImport, choices = usual): Promise<RosterImport> {
  return rosterOf(await goodBundle(files), choices, current);
}

const keys = ({roster}: RosterImport) => roster.pupils.map(({key}) => key);

/** All ids of pupils as another host would give them. */
function renumbered(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replaceAll(/\bp(\d)/g, '9$1')]),
  );
}

describe('the roster of a bundle', () => {
  it('gives a child the same key on two devices', async () => {
    expect(keys(await taken(bundle11))).to.deep.equal(keys(await taken(bundle12)));
    expect(new Set(keys(await taken(bundle11))).size).to.equal(4);
    expect(keys(await taken(bundle11))[0]).to.match(/^[a-z2-9]{16}$/);
  });

  it('gives another key to the same id of another system', async () => {
    const other = replaced(bundle11, 'manifest.csv', 'diary', 'other');
    expect(keys(await taken(other))[0]).not.to.equal(keys(await taken(bundle11))[0]);
  });

  it('keeps a child’s key under the same id, whatever the system is called now', async () => {
    const before = await taken(bundle11);
    const after = await taken(replaced(bundle11, 'manifest.csv', 'diary', 'diary 2'), before);
    expect(keys(after)).to.deep.equal(keys(before));
  });

  it('proposes children it knows by name and class when the host changed, and keeps their keys', async () => {
    const before = await taken(bundle11);
    const after = await taken(renumbered(bundle11), before);
    expect(after.matches).to.have.length(4);
    expect(keys(after)).to.deep.equal(keys(before));
    expect(changesBetween(before, after)).to.deep.include({added: [], gone: []});
  });

  it('makes another child of a declined proposal', async () => {
    const before = await taken(bundle11);
    const after = await taken(renumbered(bundle11), before, {...usual, declined: new Set(['91'])});
    expect(keys(before)).not.to.include(keys(after)[0]);
    expect(keys(after).slice(1)).to.deep.equal(keys(before).slice(1));
  });

  it('guesses nothing between two of one name in a class', async () => {
    const twin = withLines(
      withLines(bundle11, 'users.csv', 'p5,,,true,s12,student,z,Данияр,Беков,,07,x,'),
      'enrollments.csv',
      'e9,,,c7b,s12,p5,student,,,',
    );
    const after = await taken(renumbered(twin), await taken(twin));
    expect(after.matches.map(({was}) => was.familyName)).not.to.include('Беков');
  });

  it('takes an id that now bears quite another name for another child', async () => {
    const before = await taken(bundle11);
    const reused = replaced(bundle11, 'users.csv', 'Айгерім,Әбдіқадыр', 'Tom,Brown');
    const after = await taken(reused, before);
    expect(keys(before)).not.to.include(keys(after)[0]);
    expect(after.repairs[0]).to.include({problem: 'same-id-other-name', value: 'p1'});
  });

  it('keeps a child whose family name was mended', async () => {
    const before = await taken(bundle11);
    const after = await taken(replaced(bundle11, 'users.csv', 'Беков', 'Бекұлы'), before);
    expect(keys(after)).to.deep.equal(keys(before));
    expect(changesBetween(before, after).changed.map(({familyName}) => familyName)).to.deep.equal(['Бекұлы']);
  });

  it('keeps a class’s key by its title and year when its id changed', async () => {
    const before = await taken(bundle11);
    const moved = Object.fromEntries(
      Object.entries(bundle11).map(([name, text]) => [name, text.replaceAll('c7b', 'k1')]),
    );
    const after = await taken(moved, before);
    expect(after.roster.classes[0]).to.include({key: 'c7b', sourcedId: 'k1'});
    expect(after.roster.pupils[0]?.enrolments[0]?.classKey).to.equal('c7b');
  });

  it('never lets a new class take the key of another', async () => {
    const before = await taken(bundle11);
    const files = replaced(bundle11, 'classes.csv', 'c7b,,,7 Б,07', 'c7b,,,1 Г,01');
    const after = await taken(files, before);
    expect(after.roster.classes[0]?.key).to.equal('c7b~');
  });

  it('has holidays between terms, the chosen weekdays, and the closures the school had set', async () => {
    const first = await taken(bundle11);
    const closure = {from: day('2026-12-16'), until: day('2026-12-16'), title: 'Holiday'};
    const current = {...first, calendar: {...first.calendar, closures: [closure]}};
    const {calendar} = await taken(bundle11, current, {...usual, taughtWeekdays: [6, 1, 2, 3, 4, 5]});
    expect(calendar.taughtWeekdays).to.deep.equal([1, 2, 3, 4, 5, 6]);
    expect(isSchoolDay(calendar, day('2026-10-24'))).to.equal(true);
    expect(isSchoolDay(calendar, day('2026-10-28'))).to.equal(false);
    expect(isSchoolDay(calendar, day('2026-12-16'))).to.equal(false);
  });

  it('says when a file changes nothing', async () => {
    const before = await taken(bundle11);
    expect(changesBetween(before, await taken(bundle11, before)).isSame).to.equal(true);
    expect(changesBetween({}, before).isSame).to.equal(false);
    const gone = await taken(withLines(bundle11, 'users.csv'), before);
    expect(changesBetween(before, gone).isSame).to.equal(true);
  });
});
