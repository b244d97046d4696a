const en = {
  danger: {
    question: 'Is a child in danger right now?',
    yes: 'Yes, in danger now',
    yesHint: 'Injured, threatened, might hurt themselves',
    no: 'No, not right now',
    noHint: 'Something worries me',
    first: 'Act first, write afterwards',
    steps: [
      'Stay with the child, or make sure an adult does.',
      'If life or health is at risk, call 112.',
      'Fetch the school psychologist or the head in person.',
    ],
    call: 'Call 112',
    then: 'A message may be read too late. Fill this in once the child is safe.',
  },
  sexualHarm: {
    title: 'Listen, and leave the questions to others',
    hints: [
      'Do not ask for details, names or reasons, and suggest no answers. Somebody trained asks, once.',
      'Do not promise to keep it secret. Say who will know, and that it was right to tell.',
      'Do not talk to whoever is said to have done it, and do not bring the two together.',
      'Look at no pictures, and copy or forward none. Leave messages as they are.',
      'Tell the psychologist or the head in person today.',
    ],
  },
  /** Where it would be read by the person it is about. */
  aboutTeam: {
    label: 'It is about somebody of the care team',
    hint: 'Everybody in the care team reads what is sent here.',
    members: 'As far as is known here:',
    stop: 'Do not send it here: that person would read it.',
    instead:
      'Tell the head of the school, and where that does not help or it cannot wait, the authority for child protection or the police. What is told in writing leaves a trace.',
    kept: 'What you typed stays on this screen until you leave it. Copy it before.',
  },
};

export default en;
/** Words of the form alone: screens that show concerns do without them. */
export type ConcernFormTerms = typeof en;
