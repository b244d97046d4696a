import type {Answer} from './answer.js';

/** One way to write each answer, so that two devices that say the same do not contradict each other. */
export function canonicalAnswer(answer: Answer): Answer {
  switch (answer.said) {
    case 'chosen':
      return {said: 'chosen', chosen: [...new Set(answer.chosen)].sort()};
    case 'number':
      return {said: 'number', number: answer.number};
    case 'words':
      return {said: 'words', words: answer.words.trim()};
    case 'nothing':
    case 'taken-back':
      return {said: answer.said};
  }
}
