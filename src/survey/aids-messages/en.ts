const en = {
  panel: 'Help with reading',
  size: 'How large should the letters be?',
  sizes: ['As usual', 'Large', 'Very large'],
  spaced: 'Plain letters, with more room between letters and lines',
  touch: 'Read an answer aloud when I choose it',
  each: 'A button to listen at each answer',
  ear: (place: number) => `Listen to answer ${place}`,
  headphones: 'Put on headphones if somebody sits near you. Then only you can hear what is read.',
  noVoice:
    'This device has no voice for this language, so it cannot read aloud. You can ask an adult to read the questions to the whole class.',
  unheard: 'That could not be read aloud on this device.',
  either:
    'Here you can go between questions and puzzles, as often as you like. Go on, and you see which it is now. What you choose in puzzles is not kept. At the end everybody sends a closed envelope. After puzzles it says “I’d rather not say” to every question, and from outside it is like all the others.',
  skip: 'Skip this one',
  puzzles: {
    next: (row: string) => `Which number comes next: ${row} …?`,
    odd: 'Which row is not like the others?',
    count: (shape: string) => `How many times does this shape stand in the row: ${shape}?`,
    shapes: {circle: 'circle', square: 'square', triangle: 'triangle', star: 'star'},
  },
};

export default en;
export type AidTerms = typeof en;
