/** For a child of nine and for their family; read together or on paper. */
const en = {
  titleChild: 'What we do so that you are well',
  titleFamily: 'What we do so that your child is well',
  introChild: 'This is written about you. You may know it. If something is wrong, say so: we write it down.',
  introFamily:
    'This is written about your child and you may know it. If something is wrong, say so: we write it down.',
  name: (name: string, className: string) => [name, className].filter(Boolean).join(', '),
  lead: (name: string) => `Ask this adult when you want to know something: ${name}`,
  goals: 'What should get better',
  noGoals: 'We are still thinking about what would help. Your ideas count.',
  noGoalsFamily: 'We are still thinking about what would help. Your ideas count.',
  more: 'What else we do',
  does: (who: string, day: string) => `${who} does it, until ${day}`,
  done: 'Done',
  doing: 'Not done yet',
  notes: 'What we wrote for you',
  review: (day: string) => `On ${day} we look together at whether it got better.`,
  closed: 'We have stopped working on this. You can come at any time if it begins again.',
  views: 'What you said at the end',
  consents: 'What you said',
  help: 'May we help?',
  tell: (whom: string) => `May we tell this to: ${whom}?`,
  answers: {
    given: 'You said yes.',
    refused: 'You said no.',
    withdrawn: 'You said yes, and took it back.',
    'not-asked': '',
  },
  mayChange: 'You can change your mind whenever you want.',
  corrections: 'What you wanted to have corrected',
  corrected: 'We corrected it:',
  notCorrected: 'We did not correct it, because:',
  waiting: 'We are still looking into it.',
  day: (day: string) => `Written on ${day}`,
};

export default en;
export type OwnFileTerms = typeof en;
