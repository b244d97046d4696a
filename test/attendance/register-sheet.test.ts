import {expect} from 'chai';
import {
  attendanceFold,
  currentRegisters,
  type CurrentRegister,
} from '../../src/attendance/attendance-view.js';
import type {Mark} from '../../src/attendance/marks.js';
import {listsOf, registerSubject} from '../../src/attendance/register.js';
import {RegisterSheet} from '../../src/attendance/register-sheet.js';
import {foldAll} from '../../src/journal/fold.js';
import {registerEntry, registerOf} from '../support/registers.js';
import {pupilKey} from '../support/school.js';

const [p1, p2] = [pupilKey('p1'), pupilKey('p2')];

function currentOf(...versions: readonly (readonly Mark[])[]): readonly CurrentRegister[] {
  const registers = versions.map((marks) => ({...registerOf('2026-11-23', []), ...listsOf(marks)}));
  const state = foldAll(
    attendanceFold,
    registers.map((register) => registerEntry(register)),
  );
  return currentRegisters(state, registerSubject(registerOf('2026-11-23', [])));
}

const late: Mark = {pupil: p1, status: 'late', minutes: 10, note: 'The bus stood in the snow'};

describe('what a person writes into a register', () => {
  it('lays a note beside the mark, and the note goes over to another mark', () => {
    const sheet = new RegisterSheet([]);
    sheet.mark(p1, {status: 'late'});
    sheet.write(p1, ' Bus ');
    expect(sheet.markOf(p1)).to.deep.equal({pupil: p1, status: 'late', note: 'Bus'});
    expect(sheet.noteOf(p1)).to.equal(' Bus ');
    sheet.mark(p1, {status: 'absent', justification: 'excused'});
    expect(sheet.markOf(p1)).to.include({status: 'absent', note: 'Bus'});
  });

  it('keeps a note while its mark is taken away, and says that it stands alone', () => {
    const sheet = new RegisterSheet(currentOf([late]));
    sheet.write(p1, 'Came by taxi');
    sheet.mark(p1, undefined);
    expect(sheet.lonelyNote).to.equal(p1);
    expect(sheet.noteOf(p1)).to.equal('Came by taxi');
    sheet.mark(p1, {status: 'present'});
    expect(sheet.lonelyNote).to.equal(undefined);
    expect(sheet.markOf(p1)).to.deep.equal({pupil: p1, status: 'present', note: 'Came by taxi'});
  });

  it('keeps a saved note where only the status is corrected, and takes it away where it is emptied', () => {
    const sheet = new RegisterSheet(currentOf([late]));
    sheet.mark(p1, {status: 'present'});
    expect(sheet.markOf(p1)?.note).to.equal(late.note);
    sheet.write(p1, '  ');
    expect(sheet.markOf(p1)).to.deep.equal({pupil: p1, status: 'present'});
  });

  it('is unsaved from the first sign on, and saved when it was', () => {
    const sheet = new RegisterSheet(currentOf([late]));
    sheet.write(p1, `${late.note} `);
    expect(sheet.isDirty).to.equal(false);
    sheet.write(p1, 'Other');
    expect(sheet.isDirty).to.equal(true);
    const mark: Mark = {...late, note: 'Other'};
    sheet.settle([mark], currentOf([mark]));
    expect(sheet.isDirty).to.equal(false);
    expect(sheet.noteOf(p1)).to.equal('Other');
  });

  it('is not lost where more was typed while it was being saved', () => {
    const sheet = new RegisterSheet([]);
    sheet.mark(p1, {status: 'late'});
    sheet.write(p1, 'Bus');
    const saved = sheet.markOf(p1) as Mark;
    sheet.write(p1, 'Bus and snow');
    sheet.settle([saved], currentOf([saved]));
    expect(sheet.isDirty).to.equal(true);
    expect(sheet.markOf(p1)?.note).to.equal('Bus and snow');
  });

  it('holds what is no number of minutes, and stands in the way of saving with it', () => {
    const sheet = new RegisterSheet([]);
    sheet.mark(p1, {status: 'late'});
    for (const wrong of ['0', '601', '1.5', 'ten', '-3']) {
      sheet.setMinutes(p1, wrong);
      expect(sheet.wrongMinutes, wrong).to.equal(p1);
      expect(sheet.minutesOf(p1)).to.equal(wrong);
      expect(sheet.markOf(p1)).to.deep.equal({pupil: p1, status: 'late'});
    }
    sheet.setMinutes(p1, '600');
    expect(sheet.wrongMinutes).to.equal(undefined);
    expect(sheet.markOf(p1)?.minutes).to.equal(600);
  });

  it('takes minutes away where the field is emptied, and forgets them with another mark', () => {
    const sheet = new RegisterSheet(currentOf([late]));
    sheet.setMinutes(p1, '');
    expect(sheet.markOf(p1)).to.deep.equal({pupil: p1, status: 'late', note: late.note});
    sheet.setMinutes(p1, 'x');
    sheet.mark(p1, {status: 'present'});
    expect(sheet.wrongMinutes).to.equal(undefined);
    expect(sheet.isDirty).to.equal(true);
  });

  it('keeps minutes where late is said twice', () => {
    const sheet = new RegisterSheet([]);
    sheet.mark(p1, {status: 'late'});
    sheet.setMinutes(p1, '12');
    sheet.mark(p1, {status: 'late'});
    expect(sheet.markOf(p1)?.minutes).to.equal(12);
  });

  it('knows the first note that is too long, in signs as people count them', () => {
    const sheet = new RegisterSheet([]);
    for (const pupil of [p1, p2]) sheet.mark(pupil, {status: 'late'});
    sheet.write(p1, '🙂'.repeat(280));
    expect(sheet.longNote).to.equal(undefined);
    sheet.write(p2, 'x'.repeat(281));
    expect(sheet.longNote).to.equal(p2);
  });

  it('shows two versions that differ in a note alone as a conflict, and keeps the note typed here', () => {
    const sides = [late, {...late, note: 'Overslept'}];
    const sheet = new RegisterSheet(currentOf([sides[0]!], [sides[1]!]));
    expect(sheet.isUndecided(p1)).to.equal(true);
    sheet.choose(p1, sides[1]);
    expect(sheet.markOf(p1)?.note).to.equal('Overslept');
    sheet.write(p1, 'Both');
    sheet.choose(p1, sides[0]);
    expect(sheet.markOf(p1)).to.include({minutes: 10, note: 'Both'});
  });
});
