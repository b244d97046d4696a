import {agree as degrees, often as frequencies} from '../instruments/scales-kk.js';
import type {MeasureWords} from './en.js';
import type {AnswerMeasures} from './answers-en.js';

const howOften = (name: string, what: string): MeasureWords => ({
  name: `${name}: барлық жауап`,
  meaning: `Оқушылардың айтуынша, соңғы екі айда ${what}.`,
  answers: frequencies,
});

const howTrue = (name: string, what: string): MeasureWords => ({
  name: `${name}: барлық жауап`,
  meaning: `Оқушылар «${what}» дегенді қаншалықты дұрыс санайды.`,
  answers: degrees,
});

const kk: AnswerMeasures = {
  'bullied-answers': howOften('Ренжітілгендер', 'өзін қаншалықты жиі әдейі ренжіткені'),
  'bullied-online-answers': howOften(
    'Желіде ренжітілгендер',
    'өзін телефонда немесе интернетте қаншалықты жиі ренжіткені',
  ),
  'bullies-others-answers': howOften(
    'Басқаны ренжіткендер',
    'өзі басқаларды қаншалықты жиі әдейі ренжіткені',
  ),
  'bullies-online-answers': howOften(
    'Желіде ренжіткендер',
    'телефонда немесе интернетте біреуді қаншалықты жиі әдейі ренжіткені',
  ),
  'safe-answers': howTrue('Қауіпсіздік', 'Мектепте өзімді қауіпсіз сезінемін'),
  'helped-answers': howTrue('Оқушылардың көмегі', 'Біреуді ренжітсе, басқа оқушылар көмектеседі'),
  'adults-act-answers': howTrue('Ересектер әрекет етеді', 'Біреуді ренжітсе, ересектер әрекет етеді'),
  'belonging-answers': howTrue('Өз ортасы', 'Сыныбымда өз ортамда жүргендеймін'),
  'kind-answers': howTrue('Мейірім', 'Сыныбымызда бір-бірімізге мейіріммен қараймыз'),
  'heard-answers': howTrue('Еркін сөйлеу', 'Сыныбымда ойымды айта аламын, маған ешкім күлмейді'),
};

export default kk;
