import type {CaseKind} from '../case-kind.js';
import {interviewAnswered, interviewBegun, interviewFinished, interviewHeard} from './interview-kinds.js';
import {statusDecided, statusProposed} from './work/status-kinds.js';

/** What a conversation with a child writes, in the order of its work. */
export const interviewKinds: readonly CaseKind[] = [
  interviewBegun,
  interviewAnswered,
  interviewHeard,
  interviewFinished,
  statusProposed,
  statusDecided,
];
