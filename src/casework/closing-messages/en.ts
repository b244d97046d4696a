import {plural} from '../../i18n/format.js';
import type {EndRefusal} from '../closing/closing-rules.js';
import type {ViewSaid} from '../closing/closing-kinds.js';
import type {Giver} from '../consent/consent-kinds.js';

const en = {
  closeIntro: 'A closed case stays readable and can be reopened.',
  closeReason: 'Why is the case closed?',
  stillOpen: (count: number) =>
    plural('en', count, {
      one: '# action is still open. Say why it will not be done.',
      other: '# actions are still open. Say of each why it will not be done.',
    }),
  whyNot: (text: string) => `Why not: ${text}`,
  reopen: 'Reopen the case',
  reopenTo: 'Go on at',
  reopenReason: 'Why is it reopened?',
  title: 'How child and family see it, and what worked',
  ahead: 'Write down how child and family see it',
  aheadHint: 'A second person approves this closing. They have to see these views first.',
  change: 'Change the views',
  views: {
    child: 'How does the child see it?',
    family: 'How does the family see it?',
  } satisfies Record<Giver, string>,
  saids: {
    said: 'In their words',
    'would-not': 'Did not want to say',
    'not-asked': 'Not asked',
  } satisfies Record<ViewSaid, string>,
  words: {
    child: 'The child’s words, or why they were not asked',
    family: 'The family’s words, or why they were not asked',
  } satisfies Record<Giver, string>,
  childHint:
    'As far as possible as they said it. The child can read this in their own file; the family cannot.',
  familyHint:
    'As far as possible as they said it. The family can read this in their own file; the child cannot.',
  worked: 'What worked?',
  workedHint: 'As you see it, of each action that was done or begun.',
  workedWords: 'What worked, in your words',
  optional: 'Optional. What should be remembered for another child.',
  heads: {child: 'The child’s view', family: 'The family’s view'} satisfies Record<Giver, string>,
  helpHead: 'What worked',
  nothing: 'Nothing was written about the child’s and the family’s view.',
  refused: {
    closed: 'The case was closed meanwhile. Reopen it first.',
    'child-said-missing': 'Say how the child sees it, or that they were not asked.',
    'child-words-missing': 'Write what the child said, or why they were not asked.',
    'family-said-missing': 'Say how the family sees it, or that they were not asked.',
    'family-words-missing': 'Write what the family said, or why they were not asked.',
  } satisfies Record<EndRefusal, string>,
};

export default en;
export type ClosingTerms = typeof en;
