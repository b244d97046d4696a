const en = {
  back: 'Back',
  next: 'Next',
  offer: {
    title: 'Would you like an adult to contact you?',
    points: [
      'Your answers are in their envelope already, without a name. This is something else: here you would say who you are. Nobody puts the two together.',
      'Only the people at school whose work it is to help pupils can read it, such as the school psychologist.',
      'They come to you by the next school day at the latest.',
      'If it cannot wait that long, tell an adult near you now, or call a number below.',
    ],
    yes: 'Yes, please contact me',
    no: 'No, thank you',
  },
  rest: {
    title: 'All right',
    text: 'There is nothing to fill in here. You can ask an adult for help on any other day too. Take a breath, then go on.',
  },
  form: {
    title: 'Who should we come to?',
    hint: 'This goes in an envelope of its own that only the people who help can open.',
    fields: {
      name: {label: 'My name', hint: 'Your first name and your family name.'},
      className: {label: 'My class', hint: 'For example 7 B.'},
      about: {label: 'What should we know?', hint: 'A few words are enough. You can also tell it later.'},
      when: {
        label: 'When and how is it good for you?',
        hint: 'For example: after lessons, not in front of my class.',
      },
    },
    optional: '(you may leave this out)',
    send: 'Send my request',
  },
  problems: {
    'no-name': 'Write your name, so that we can find you.',
    'no-class': 'Write your class, so that we can find you.',
    'too-long': (most: number) => `This is too long. Make it at most ${most} letters.`,
    failed:
      'That did not work. What you wrote is still here. Please try again. If it cannot wait, tell an adult near you or call a number below.',
  },
  told: {
    sent: 'Your request has arrived. Somebody comes to you by the next school day.',
    later:
      'Your request lies on this device in a closed envelope and leaves as soon as there is a connection. If it cannot wait, tell an adult near you or call a number below.',
    open: 'Your request has not left yet. Please leave this page open until there is a connection. If it cannot wait, tell an adult near you or call a number below.',
  },
};

export default en;
export type ContactTerms = typeof en;
