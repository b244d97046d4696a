import type {EndTold} from '../../src/casework/closing/closing-rules.js';

/** What a form brings: the child spoke, the family did not want to. */
export function toldEnd(other: Partial<EndTold> = {}): EndTold {
  return {
    views: {
      child: {said: 'said', words: 'They let me play again.'},
      family: {said: 'would-not', words: ''},
    },
    actions: [],
    words: 'The walk home with an older pupil.',
    ...other,
  };
}
