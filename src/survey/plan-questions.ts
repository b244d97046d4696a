// Loaded when somebody plans a wave: what it may ask, the check of whom that could single out, and who reads what pupils
// write.
export {instrumentsIn, type LibraryInstrument} from './instruments/library.js';
export {lintCatalogue} from './lint-messages/catalogue.js';
export {lintReport} from './lint-report.js';
export {blocks} from './lint/findings.js';
export {lintInstrument} from './lint/lint.js';
export {asksInWords} from './text-duty.js';
export {textDutyFields, textDutyIn} from './text-duty-fields.js';
export {writtenCatalogue} from './written-messages/catalogue.js';
