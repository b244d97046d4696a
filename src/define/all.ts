// Every tag of Pana. Pages that know what they show import only those.
import './pana-case.js';
import './pana-caseload.js';
import './pana-climate.js';
import './pana-concern.js';
import './pana-frame.js';
import './pana-import.js';
import './pana-instrument.js';
import './pana-pupil.js';
import './pana-records.js';
import './pana-register.js';
import './pana-rules.js';
import './pana-school.js';
import './pana-survey.js';
import './pana-surveys.js';
import './pana-triage.js';
