import type {Row} from '../row.js';
import {journalRow} from './journal.js';

export const rows: readonly Row[] = [journalRow];
