import type {Row} from '../row.js';
import {attendanceRow} from './attendance.js';
import {caseworkRow} from './casework.js';
import {detectionRow} from './detection.js';
import {disclosureRow} from './disclosure.js';
import {elementsRow} from './elements.js';
import {indicatorsRow} from './indicators.js';
import {journalRow} from './journal.js';
import {mergeRow} from './merge.js';
import {modelRow} from './model.js';
import {registerRow} from './register.js';
import {responsesRow} from './responses.js';
import {rulesRow} from './rules.js';
import {sealingRow} from './sealing.js';
import {sharingRow} from './sharing.js';
import {signalsRow} from './signals.js';
import {surveyRow} from './survey.js';
import {ticketsRow} from './tickets.js';
import {voicesRow} from './voices.js';

export const rows: readonly Row[] = [
  surveyRow,
  responsesRow,
  ticketsRow,
  elementsRow,
  registerRow,
  attendanceRow,
  voicesRow,
  indicatorsRow,
  signalsRow,
  rulesRow,
  detectionRow,
  modelRow,
  journalRow,
  mergeRow,
  sealingRow,
  caseworkRow,
  sharingRow,
  disclosureRow,
];
