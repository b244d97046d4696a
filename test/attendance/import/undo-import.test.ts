import {expect} from 'chai';
import {attendanceFold, registersOf} from '../../../src/attendance/attendance-view.js';
import {importTakenBack} from '../../../src/attendance/import-kinds.js';
import {attendanceOf} from '../../../src/attendance/import/attendance-import.js';
import {importDrafts} from '../../../src/attendance/import/import-drafts.js';
import {undoImport, type UndoPlan} from '../../../src/attendance/import/undo-import.js';
import {importsFold, pastImports, takenBackImports} from '../../../src/attendance/imports-view.js';
import {registerSubject, registerTaken, type Register} from '../../../src/attendance/register.js';
import {currentRegisters} from '../../../src/attendance/attendance-view.js';
import type {Entry} from '../../../src/journal/entry.js';
import {foldAll} from '../../../src/journal/fold.js';
import {draft} from '../../../src/kernel/draft.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {readTable} from '../../../src/roster/import/csv.js';
import {hurried} from '../../../src/roster/import/reading.js';
import {Report} from '../../../src/roster/import/report.js';
import {rosterOf} from '../../../src/roster/import/roster-of.js';
import {attendanceCsv, goodBundle} from '../../support/bundles.js';
import {written} from '../../support/entries.js';
import {classKey} from '../../support/school.js';

const school = rosterOf(await goodBundle(), {taughtWeekdays: [1, 2, 3, 4, 5], declined: new Set()});

/** A school's ledger that files go into and come out of. */
class Ledger {
  entries: readonly Entry[] = [];

  async imports(importId: string, text = attendanceCsv): Promise<number> {
    const table = await readTable('a.csv', text, hurried, new Report());
    if (isRefusal(table)) throw new Error(table.refused);
    const state = foldAll(attendanceFold, this.entries);
    const result = attendanceOf(table, school, (about) => currentRegisters(state, about), new Report());
    if (isRefusal(result)) throw new Error(result.refused);
    this.entries = [...this.entries, ...written(importDrafts(result, importId))];
    return result.drafts.length;
  }

  takesBack(importId: string): UndoPlan {
    const undone = takenBackImports(foldAll(importsFold, this.entries));
    const plan = undoImport(importId, this.entries, undone);
    this.entries = [...this.entries, ...written(plan.drafts)];
    return plan;
  }

  /** A person's word in the place of what is current. */
  corrects(on: string, more: Partial<Register> = {}): void {
    const about = registerSubject({classKey: classKey('c7b'), day: on as Register['day'], slot: 'day'});
    const heads = currentRegisters(foldAll(attendanceFold, this.entries), about);
    const body = {...heads[0]!.body, source: 'staff' as const, marks: [], ...more};
    this.entries = [
      ...this.entries,
      ...written([
        draft(
          registerTaken,
          about,
          body,
          heads.map(({id}) => id),
        ),
      ]),
    ];
  }

  get shown() {
    const state = foldAll(attendanceFold, this.entries);
    return ['c7b', 'c8a'].flatMap((key) =>
      registersOf(state, classKey(key)).map(({body: {day, present, marks, source}}) => ({
        day,
        present: present.length,
        codes: marks.map(({sourceCode}) => sourceCode),
        source,
      })),
    );
  }
}

const changed = attendanceCsv.replace('absent,illness', 'late,');

describe('an import that is taken back', () => {
  it('leaves no register of it, and can be imported again', async () => {
    const ledger = new Ledger();
    const count = await ledger.imports('a');
    const before = ledger.shown;
    expect(ledger.takesBack('a')).to.include({removed: count, restored: 0});
    expect(ledger.shown).to.deep.equal([]);
    expect(await ledger.imports('b')).to.equal(count);
    expect(ledger.shown).to.deep.equal(before);
    expect(await ledger.imports('c'), 'the second time').to.equal(0);
  });

  it('says again what an earlier file said', async () => {
    const ledger = new Ledger();
    await ledger.imports('a');
    const before = ledger.shown;
    expect(await ledger.imports('b', changed)).to.equal(1);
    expect(ledger.shown).not.to.deep.equal(before);
    expect(ledger.takesBack('b')).to.include({removed: 0, restored: 1});
    expect(ledger.shown).to.deep.equal(before);
    ledger.takesBack('a');
    expect(ledger.shown, 'the earlier one goes too, what it says again included').to.deep.equal([]);
  });

  it('brings nothing back of imports that were taken back before, whatever the order', async () => {
    const ledger = new Ledger();
    await ledger.imports('a');
    await ledger.imports('b', changed);
    const plan = ledger.takesBack('a');
    expect(plan.kept.map(({day, source}) => [day, source])).to.deep.equal([['2026-11-23', 'import']]);
    expect(ledger.shown).to.have.length(1);
    ledger.takesBack('b');
    expect(ledger.shown).to.deep.equal([]);
  });

  it('leaves what somebody changed by hand, and lists it', async () => {
    const ledger = new Ledger();
    const count = await ledger.imports('a');
    ledger.corrects('2026-11-23');
    const plan = ledger.takesBack('a');
    expect(plan.kept).to.deep.equal([{classKey: 'c7b', day: '2026-11-23', slot: 'day', source: 'staff'}]);
    expect(plan.removed).to.equal(count - 1);
    expect(ledger.shown.map(({day, source}) => [day, source])).to.deep.equal([['2026-11-23', 'staff']]);
  });

  it('takes registers along whose codes were only read again', async () => {
    const ledger = new Ledger();
    await ledger.imports('a');
    ledger.corrects('2026-11-23', {source: 'import'});
    const plan = ledger.takesBack('a');
    expect(plan.kept).to.deep.equal([]);
    expect(ledger.shown).to.deep.equal([]);
  });

  it('writes nothing twice: the second time nothing of it stands', async () => {
    const ledger = new Ledger();
    await ledger.imports('a');
    ledger.takesBack('a');
    const again = ledger.takesBack('a');
    expect(again.drafts.map(({kind}) => kind)).to.deep.equal([importTakenBack.name]);
    expect(undoImport('z', ledger.entries, new Set()).drafts).to.deep.equal([]);
  });

  it('keeps a correction that another device made meanwhile', async () => {
    const ledger = new Ledger();
    await ledger.imports('a');
    const elsewhere = new Ledger();
    elsewhere.entries = ledger.entries;
    elsewhere.corrects('2026-11-24', {present: []});
    ledger.takesBack('a');
    ledger.entries = [...elsewhere.entries, ...ledger.entries];
    expect(ledger.shown.map(({day, source}) => [day, source])).to.deep.equal([['2026-11-24', 'staff']]);
  });

  it('is listed with what became of it', async () => {
    const ledger = new Ledger();
    const registers = await ledger.imports('a');
    await ledger.imports('b', changed);
    ledger.takesBack('b');
    const past = pastImports(foldAll(importsFold, ledger.entries));
    expect(past.map(({importId, takenBack}) => [importId, takenBack])).to.have.deep.members([
      ['a', undefined],
      ['b', {registers: 1, kept: 0}],
    ]);
    expect(past.find(({importId}) => importId === 'a')).to.include({
      file: 'a.csv',
      registers,
      firstDay: '2026-11-23',
      lastDay: '2026-11-24',
    });
  });
});
