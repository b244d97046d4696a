// Loaded when somebody plans a wave: what it may ask, and the check of whom that could single out.
export {instrumentsIn, type LibraryInstrument} from './instruments/library.js';
export {lintCatalogue} from './lint-messages/catalogue.js';
export {lintReport} from './lint-report.js';
export {blocks} from './lint/findings.js';
export {lintInstrument} from './lint/lint.js';
