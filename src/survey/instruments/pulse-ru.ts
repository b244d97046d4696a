import type {InstrumentTexts} from '../instrument/texts.js';
import {agree} from './scales-ru.js';

const ru: InstrumentTexts = {
  title: 'Две минуты о нашем классе',
  pages: {},
  items: {
    safe: 'В нашей школе мне спокойно и безопасно.',
    helped: 'Когда меня обижают, другие ученики мне помогают.',
    'adults-act': 'Когда кого-то обижают, взрослые в нашей школе что-то делают, чтобы помочь.',
    belonging: 'В своём классе я чувствую себя своим человеком.',
    kind: 'В нашем классе мы по-доброму относимся друг к другу.',
    heard: 'В нашем классе я могу сказать, что думаю, и никто не смеётся надо мной.',
  },
  scales: {
    agree,
  },
};

export default ru;
