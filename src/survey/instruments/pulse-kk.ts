import type {InstrumentTexts} from '../instrument/texts.js';
import {agree} from './scales-kk.js';

const kk: InstrumentTexts = {
  title: 'Сыныбымыз туралы екі минут',
  pages: {},
  items: {
    safe: 'Біздің мектепте мен өзімді қауіпсіз сезінемін.',
    helped: 'Мені біреу ренжітсе, басқа оқушылар маған көмектеседі.',
    'adults-act': 'Біреуді ренжітсе, мектебіміздегі ересектер көмектесу үшін бірдеңе істейді.',
    belonging: 'Сыныбымда мен өз ортамда жүргендей сезінемін.',
    kind: 'Сыныбымызда бір-бірімізге мейіріммен қараймыз.',
    heard: 'Сыныбымда ойымды айта аламын, маған ешкім күлмейді.',
  },
  scales: {
    agree,
  },
};

export default kk;
