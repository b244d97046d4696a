// Runs in a thread of its own, where nothing is compiled yet: what a page pays that has just been opened.
import {parentPort} from 'node:worker_threads';
import {detectAttendance} from '../../src/signals/detect-attendance.js';
import {rules} from '../../src/signals/rules.js';
import {schoolYear, seriesOf} from './school-year.js';

const year = schoolYear(1000, 180);
const start = performance.now();
const series = seriesOf(year);
const built = performance.now();
detectAttendance(series, year.roster, year.last, rules);
parentPort?.postMessage({build: built - start, detect: performance.now() - built});
