import aids from '../aids-messages/en.js';

const en = {
  aids,
  loading: 'One moment…',
  leave: 'Leave quickly',
  leaveHint: 'Or press the Esc key twice',
  help: 'You can always get help',
  helpHint: 'The call is free, and you need not say your name.',
  back: 'Back',
  next: 'Next',
  retry: 'Try again',
  practice: 'This is practice. No real pupils answer here.',
  readAlong: (host: string) =>
    `This survey is inside another page (${host}). The people who look after that page could see what you answer.`,
  choose: {title: 'Which survey is yours?', hint: 'Its name is on your slip of paper.'},
  code: {
    title: 'Hello!',
    label: 'Type the code from your slip of paper',
    hint: '10 letters and numbers. Big or small letters, both are fine.',
    start: 'Start',
    problems: {
      empty: 'Type the code from your slip of paper first.',
      sign: 'One of these letters or numbers is in no code. Have another look at your slip.',
      length: 'A code has 10 letters and numbers. Count yours again.',
      check: 'Almost! One letter or number is not as on your slip. Compare them one by one.',
    },
  },
  missing: {
    title: 'We cannot find this survey',
    text: 'Perhaps the address is not complete. Show your slip of paper to your teacher.',
  },
  untrusted: {
    title: 'This may not be our school’s survey',
    text: 'This device could not make sure of it, so we ask nothing here. Show your slip of paper to your teacher.',
  },
  notOpen: {
    title: 'Not open yet',
    text: (day: string) => `This survey begins on ${day}. Keep your slip of paper until then.`,
  },
  over: {title: 'This survey is over', text: 'It takes no more answers. Thank you for coming.'},
  unreachable: {
    title: 'There is no connection right now',
    text: 'Check that this device is online. Your code is still good.',
  },
  intro: {
    title: 'Before you begin',
    points: (questions: number) => [
      `There are ${questions} short questions about how it is at our school. There is no right and no wrong.`,
      'Nobody will know which answers are yours. Your name is not asked.',
      'Where you choose an answer, adults at school only see how many pupils chose it, never what one pupil chose.',
      'If you do not want to answer a question, choose “I’d rather not say”. If you want to answer none, press “Questions or puzzles”.',
      'Because nobody knows who answered, nobody can come to help you through this survey. If you need help, tell an adult you trust, or call a number below.',
    ],
    start: 'I understand, let’s begin',
  },
  listen: 'Listen',
  reading: 'Help with reading',
  decline: 'Questions or puzzles',
  understood: 'Go on to the questions',
  progress: (at: number, of: number) => `Question ${at} of ${of}`,
  ratherNot: 'I’d rather not say',
  nudge: 'An answer is missing here. “I’d rather not say” is fine too.',
  optional: '(you may leave this out)',
  several: 'You can choose more than one.',
  writing: 'Please write no names, not yours and not those of others.',
  whole: (least: number, most: number) => `A whole number from ${least} to ${most}`,
  ranking: {
    hint: 'The arrows move an answer up or down. The most important one comes first.',
    up: (option: string) => `${option}: up`,
    down: (option: string) => `${option}: down`,
    fits: 'This order is right for me',
  },
  rest: {title: 'A short break', text: 'There is nothing to answer here. Take a breath, then go on.'},
  helpNow: 'Is this about you? You do not have to be alone with it. Somebody listens right now:',
  check: {
    title: 'That was the last question',
    text: 'Do you want to change something? Then go back. Once you have sent your answers, nobody can change them, and nobody can see which are yours.',
    send: 'Send my answers',
    failed: 'That did not work. Your answers are still here. Please try again.',
  },
  sending: 'Closing your envelope…',
  sent: {
    title: 'Thank you!',
    text: 'Your answers have arrived in a closed envelope. Nothing of them is left on this device.',
  },
  waiting: {
    title: 'Thank you, you are done!',
    kept: 'Your answers lie safely on this device in a closed envelope that nobody can open here. It leaves by itself in a little while. You need not wait.',
    open: 'Your answers are in a closed envelope. This device cannot keep it, so please leave this page open until it says that they have arrived.',
  },
  refused: {
    title: 'This code was already used',
    text: 'Each code works only once. Was it not you? Ask for another slip of paper. You do not have to say why.',
    again: 'Type another code',
  },
  another: 'Somebody else answers here',
};

export default en;
export type PupilTerms = typeof en;
