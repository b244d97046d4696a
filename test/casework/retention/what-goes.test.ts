import {expect} from 'chai';
import {erasedYears, goneParts, whatGoes} from '../../../src/casework/retention/what-goes.js';
import type {CaseRemains} from '../../../src/casework/retention/erase-case.js';
import type {Certificate} from '../../../src/journal/certificate.js';
import {kindsErasedWith, type ErasureReason} from '../../../src/kernel/erasable.js';
import {subject, type SubjectKey} from '../../../src/kernel/ids.js';
import {caseId} from '../../support/cases.js';
import {staffId} from '../../support/school.js';

const remains = (kinds: readonly string[]): CaseRemains => ({
  id: caseId('case-1'),
  entries: kinds.map((kind) => ({kind})) as unknown as CaseRemains['entries'],
  handed: [],
  told: [],
  incidents: [],
  flags: [],
  files: 0,
});

describe('what goes with a case', () => {
  it('has a word for every kind that an erasure takes', () => {
    const kinds = kindsErasedWith(subject('case', 'case-1'));
    const parts = whatGoes(remains(kinds)).parts;
    expect(parts.map(({part}) => part)).to.deep.equal(goneParts.filter((part) => part !== 'other'));
    expect(parts.reduce((sum, {count}) => sum + count, 0)).to.equal(kinds.length - 1);
  });

  it('names entries of a newer version too, and counts each letter once', () => {
    const told = ['concern/a', 'concern/b'].map((scope) => ({
      ...{scope: scope as SubjectKey, ids: []},
      envelopes: ['letter'],
    }));
    const found = whatGoes({...remains(['casework/newer', 'casework/newer']), told});
    expect(found.parts).to.deep.equal([{part: 'other', count: 2}]);
    expect(found).to.include({told: 2, envelopes: 1});
  });
});

describe('cases that were erased', () => {
  const certificate = (at: string, reason: ErasureReason): Certificate => ({
    ...{at: at as Certificate['at'], reason},
    ...{scope: subject('case', at), by: staffId('psychologist-1'), counts: {}},
  });

  it('are counted by year and by reason, the latest year first', () => {
    const all = [
      certificate('2031-02-01T07:00:00Z', 'expired'),
      certificate('2032-01-12T07:00:00Z', 'asked'),
      certificate('2031-11-05T07:00:00Z', 'expired'),
    ];
    expect(erasedYears(all)).to.deep.equal([
      {year: '2032', cases: 1, reasons: [{reason: 'asked', cases: 1}]},
      {year: '2031', cases: 2, reasons: [{reason: 'expired', cases: 2}]},
    ]);
    expect(erasedYears([])).to.deep.equal([]);
  });
});
