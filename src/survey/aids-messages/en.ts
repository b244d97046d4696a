const en = {
  panel: 'Help with reading',
  size: 'How large should the letters be?',
  sizes: ['As usual', 'Large', 'Very large'],
  spaced: 'Plain letters, with more room between letters and lines',
  touch: 'Read an answer aloud when I choose it',
  headphones: 'Put on headphones if somebody sits near you. Then only you can hear what is read.',
  noVoice:
    'This device has no voice for this language, so it cannot read aloud. You can ask an adult to read the questions to the whole class.',
  unheard: 'That could not be read aloud on this device.',
  declined: {
    note: 'All right! You need not answer. From now on there are small puzzles in place of the questions. Your screen looks like everybody’s. Nothing you choose in the puzzles is kept.',
    back: 'I want to answer after all',
    returned: 'The questions are back, and so is what you answered before.',
    check:
      'You chose not to answer. Press the button all the same: it sends a closed envelope that says “I’d rather not say” to every question. From outside it is like all the others, so nobody can tell.',
    skip: 'Skip this one',
  },
  puzzles: {
    next: (row: string) => `Which number comes next: ${row} …?`,
    odd: 'Which row is not like the others?',
    count: (shape: string) => `How many times does this shape stand in the row: ${shape}?`,
    shapes: {circle: 'circle', square: 'square', triangle: 'triangle', star: 'star'},
  },
};

export default en;
export type AidTerms = typeof en;
