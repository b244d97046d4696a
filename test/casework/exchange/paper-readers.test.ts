import {expect} from 'chai';
import {caseKinds} from '../../../src/casework/case-kinds-all.js';
import {readersOf} from '../../../src/casework/exchange/paper-readers.js';
import {
  contactMade,
  itemHidden,
  type ContactId,
  type ContactMade,
} from '../../../src/casework/files/keeping-kinds.js';
import {writeNote} from '../../../src/casework/plan-rules.js';
import {draft} from '../../../src/kernel/draft.js';
import {subject} from '../../../src/kernel/ids.js';
import {CaseStory, noteId, today} from '../../support/cases.js';
import {staffId} from '../../support/school.js';

const contact = (key: string, audience: ContactMade['audience']) => (record: CaseStory['record']) => [
  draft(contactMade, subject('case', record.id, 'contact', key), {
    caseId: record.id,
    contact: key as ContactId,
    day: today,
    with: ['family' as const],
    how: 'phone' as const,
    summary: 'Spoke with her aunt',
    audience,
    by: staffId('psychologist-1'),
  }),
];
const hide = (item: string) => (record: CaseStory['record']) => [
  draft(itemHidden, subject('case', record.id, 'hidden', item), {
    caseId: record.id,
    item,
    hidden: true,
    reason: 'Another child',
  }),
];
const readersIn = ({record}: CaseStory, kind: string) =>
  record.log.filter((entry) => entry.kind === kind).map((entry) => readersOf(record, entry));

describe('for whom an entry stands on paper', () => {
  it('keeps notes for the team that were not written for others', () => {
    const story = new CaseStory()
      .assessed()
      .add((record) =>
        writeNote({note: noteId('n1'), kind: 'note', text: 'Agreed', audience: 'family'}, record),
      );
    expect(readersIn(story, 'casework/note-written')).to.have.members(['team', 'others']);
  });

  it('puts what is out of sight on no paper', () => {
    const story = new CaseStory().add(contact('c1', 'family')).add(contact('c2', 'team')).add(hide('c1'));
    expect(readersIn(story, contactMade.name)).to.have.members(['nobody', 'team']);
  });

  it('takes every kind for the team’s that no list names, one of a later version too', () => {
    const {record} = new CaseStory();
    const of = (kind: string) => readersOf(record, {...record.log[0]!, kind, body: {caseId: record.id}});
    expect(of('casework/of-a-later-version')).to.equal('team');
    const open = caseKinds.map(({name}) => name).filter((name) => of(name) === 'others');
    expect(open).to.have.members([
      'casework/case-opened',
      'casework/flags-joined',
      'casework/risk-set',
      'casework/goal-set',
      'casework/action-set',
      'casework/case-step',
      'casework/document-made',
    ]);
  });
});
