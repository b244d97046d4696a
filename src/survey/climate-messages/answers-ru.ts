import {agree as degrees, often as frequencies} from '../instruments/scales-ru.js';
import type {MeasureWords} from './en.js';
import type {AnswerMeasures} from './answers-en.js';

const howOften = (name: string, what: string): MeasureWords => ({
  name: `${name}: все ответы`,
  meaning: `Как часто, по словам учеников, за последние два месяца ${what}.`,
  answers: frequencies,
});

const howTrue = (name: string, what: string): MeasureWords => ({
  name: `${name}: все ответы`,
  meaning: `Насколько ученики считают верным, что ${what}.`,
  answers: degrees,
});

const ru: AnswerMeasures = {
  'bullied-answers': howOften('Их обижают', 'их нарочно обижали'),
  'bullied-online-answers': howOften('Обижают в сети', 'их обижали в телефоне или в интернете'),
  'bullies-others-answers': howOften('Обижают других', 'они сами нарочно обижали других'),
  'bullies-online-answers': howOften(
    'Обижают других в сети',
    'они сами нарочно обижали кого-то в телефоне или в интернете',
  ),
  'safe-answers': howTrue('Безопасность', 'в школе им безопасно'),
  'helped-answers': howTrue('Помощь учеников', 'другие ученики помогают, когда кого-то обижают'),
  'adults-act-answers': howTrue('Взрослые вмешиваются', 'взрослые вмешиваются, когда кого-то обижают'),
  'belonging-answers': howTrue('Свои в классе', 'в своём классе они свои'),
  'kind-answers': howTrue('Доброта в классе', 'в их классе по-доброму относятся друг к другу'),
  'heard-answers': howTrue('Можно говорить', 'в классе можно сказать, что думаешь, и никто не смеётся'),
};

export default ru;
