import {expect} from 'chai';
import {Journal} from '../../../src/journal/journal.js';
import {MemoryReplica} from '../../../src/journal/memory-replica.js';
import type {PupilKey} from '../../../src/kernel/ids.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import type {AuditGroups} from '../../../src/signals/audit/audit-kinds.js';
import {auditFold, auditIds, auditIn} from '../../../src/signals/audit/audit-view.js';
import {keepAudit, stopAudit} from '../../../src/signals/audit/keep-audit.js';
import {readGroups} from '../../../src/signals/audit/read-groups.js';
import {allowed, refusedAs} from '../../support/cases.js';
import {author, noon} from '../../support/entries.js';
import {smallRoster} from '../../support/school.js';

const groups = {p1: 'f', p2: 'm', p3: 'f'} as Record<PupilKey, string>;
const sex: AuditGroups = {attribute: 'sex', groups, why: 'The head allowed it on 1 September.'};

function table(columns: readonly string[], ...rows: readonly (readonly string[])[]) {
  return {file: 'demographics.csv', columns, rows: rows.map((cells, at) => ({line: at + 2, cells}))};
}

describe('keeping groups for the audit', () => {
  it('wants a name, a reason and groups that are groups', () => {
    const many = Object.fromEntries(Array.from({length: 13}, (_, at) => [`p${at}`, `born ${at}`]));
    expect(refusedAs(keepAudit({...sex, attribute: ' '}, []))).to.equal('attribute-missing');
    expect(refusedAs(keepAudit({...sex, why: ''}, []))).to.equal('why-missing');
    expect(refusedAs(keepAudit({...sex, groups: {}}, []))).to.equal('nobody');
    expect(refusedAs(keepAudit({...sex, groups: many}, []))).to.equal('too-many-groups');
    expect(refusedAs(keepAudit({...sex, attribute: 'x'.repeat(61)}, []))).to.equal('too-long');
    expect(refusedAs(stopAudit([], 0))).to.equal('nothing-kept');
  });

  it('erases what was kept before, and everything when it stops', async () => {
    const replica = new MemoryReplica();
    const journal = new Journal({replica, author, now: () => noon});
    const ids = async () => auditIds(await journal.read(auditFold));
    await journal.append({care: allowed(keepAudit(sex, []))});
    await journal.append({care: allowed(keepAudit({...sex, attribute: 'language'}, await ids()))});
    const kept = auditIn(await journal.read(auditFold));
    expect(kept.kind === 'kept' && kept.groups.attribute).to.equal('language');
    expect(await ids()).to.have.length(1);
    await journal.append({care: allowed(stopAudit(await ids(), 3))});
    expect(auditIn(await journal.read(auditFold)).kind).to.equal('none');
    const fresh = new Journal({replica, author, now: () => noon});
    expect(auditIds(await fresh.read(auditFold))).to.deep.equal([]);
  });

  it('counts neither of two that were kept without knowing of each other', async () => {
    const journal = new Journal({replica: new MemoryReplica(), author, now: () => noon});
    await journal.append({care: allowed(keepAudit(sex, []))});
    await journal.append({care: allowed(keepAudit({...sex, attribute: 'language'}, []))});
    expect(auditIn(await journal.read(auditFold)).kind).to.equal('contested');
  });
});

describe('a file of groups', () => {
  it('is read by the column that names most pupils, whatever it is called', () => {
    const read = readGroups(
      table(
        ['birthDate', 'sourcedId', 'sex'],
        ['2014-01-01', 'src-p1', 'female'],
        ['2014-01-02', 'src-p2', 'male'],
        ['2014-01-03', 'src-p3', ''],
        ['2014-01-04', 'gone', 'male'],
      ),
      smallRoster,
    );
    if (isRefusal(read)) throw new Error(read.refused);
    expect(read.columns.map(({title}) => title)).to.include('sex');
    const column = read.columns.find(({title}) => title === 'sex');
    expect(column?.groups).to.deep.equal({p1: 'female', p2: 'male'});
    expect(read).to.deep.include({strangers: 1, missing: 0});
  });

  it('is refused where it names no pupil of the school, or has no column of groups', () => {
    const refused = (value: ReturnType<typeof readGroups>) => (isRefusal(value) ? value.refused : undefined);
    expect(refused(readGroups(table(['id', 'sex'], ['x', 'f']), smallRoster))).to.equal('no-pupils');
    const alone = table(['id', 'sex'], ['src-p1', 'f'], ['src-p2', 'f']);
    expect(refused(readGroups(alone, smallRoster))).to.equal('no-groups');
    expect(refused(readGroups(table([]), smallRoster))).to.equal('no-pupils');
  });
});
