import type {InstrumentTexts} from '../instrument/texts.js';
import {agree} from './scales-en.js';

const en: InstrumentTexts = {
  title: 'Two minutes for our class',
  pages: {},
  items: {
    safe: 'I feel safe at our school.',
    helped: 'When somebody is mean to me, other pupils help me.',
    'adults-act': 'When somebody is treated badly, the adults at our school do something about it.',
    belonging: 'In my class I feel that I belong.',
    kind: 'In my class we are kind to each other.',
    heard: 'In my class I can say what I think, and nobody laughs at me.',
  },
  scales: {
    agree,
  },
};

export default en;
