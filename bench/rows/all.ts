import type {Row} from '../row.js';
import {elementsRow} from './elements.js';
import {indicatorsRow} from './indicators.js';
import {journalRow} from './journal.js';
import {registerRow} from './register.js';
import {signalsRow} from './signals.js';
import {surveyRow} from './survey.js';

export const rows: readonly Row[] = [
  surveyRow,
  elementsRow,
  registerRow,
  indicatorsRow,
  signalsRow,
  journalRow,
];
