import type {KeptInstrument} from '../../src/survey/instrument/kept.js';
import {noMarks} from '../../src/survey/instrument/marks.js';
import {everyKind, everyText} from './questionnaire.js';

/** A questionnaire of the school's own with one item of every kind. */
export function keptOf({version = 1, title = everyText.title, id = everyKind.id} = {}): KeptInstrument {
  return {
    instrument: {...everyKind, id, version},
    texts: {en: {...everyText, title}},
    language: 'en',
    marks: {...noMarks, harmless: ['hurt', 'how']},
    source: {kind: 'file', name: 'every-kind.json'},
  };
}
