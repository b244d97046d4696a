import type {Row} from '../row.js';
import {indicatorsRow} from './indicators.js';
import {journalRow} from './journal.js';

export const rows: readonly Row[] = [indicatorsRow, journalRow];
