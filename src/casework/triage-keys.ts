import type {SubjectKey} from '../kernel/ids.js';
import type {StandingFlag} from '../signals/flags-view.js';
import type {DecisionName} from './triage-screen.js';

/** In a field letters are letters. */
export function isTyping({target, composed}: KeyboardEvent): boolean {
  const inner = composed && target instanceof Element ? target : undefined;
  return inner?.closest('input, textarea, select') != null;
}

/** @returns the flag that an arrow, Home or End leads to */
export function stepOfKey(
  {key}: KeyboardEvent,
  order: readonly StandingFlag[],
  at: SubjectKey,
): SubjectKey | undefined {
  const place = order.findIndex(({about}) => about === at);
  switch (key) {
    case 'ArrowDown':
      return order[place + 1]?.about;
    case 'ArrowUp':
      return order[place - 1]?.about;
    case 'Home':
      return order[0]?.about;
    case 'End':
      return order.at(-1)?.about;
    default:
      return undefined;
  }
}

/** Letters by what is typed, and on a Cyrillic keyboard by where the key lies. */
export function decisionOfKey(
  {key, code}: KeyboardEvent,
  offered: readonly DecisionName[],
): DecisionName | undefined {
  const letter = /^[a-z]$/i.test(key)
    ? key.toLowerCase()
    : /^\p{L}$/u.test(key)
      ? code.slice(3).toLowerCase()
      : '';
  if (letter === '') return undefined;
  const isAdding = letter === 'o' || letter === 'j';
  return offered.find((decision) =>
    decision === 'open' || decision === 'join' ? isAdding : decision.startsWith(letter),
  );
}
