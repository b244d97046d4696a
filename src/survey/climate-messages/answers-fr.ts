import {agree as degrees, often as frequencies} from '../instruments/scales-fr.js';
import type {MeasureWords} from './en.js';
import type {AnswerMeasures} from './answers-en.js';

const howOften = (name: string, what: string): MeasureWords => ({
  name: `${name} : toutes les réponses`,
  meaning: `À quelle fréquence les élèves disent ${what}, ces deux derniers mois.`,
  answers: frequencies,
});

const howTrue = (name: string, what: string): MeasureWords => ({
  name: `${name} : toutes les réponses`,
  meaning: `À quel point les élèves trouvent vrai ${what}.`,
  answers: degrees,
});

const fr: AnswerMeasures = {
  'bullied-answers': howOften('Harcelés', 'que d’autres ont été méchants exprès avec eux'),
  'bullied-online-answers': howOften(
    'Harcelés en ligne',
    'que cela leur est arrivé au téléphone ou sur Internet',
  ),
  'bullies-others-answers': howOften('Harcèlent d’autres', 'avoir été méchants exprès avec d’autres'),
  'bullies-online-answers': howOften(
    'Harcèlent en ligne',
    'avoir fait exprès du mal à quelqu’un au téléphone ou sur Internet',
  ),
  'safe-answers': howTrue('En sécurité', 'qu’ils se sentent en sécurité à l’école'),
  'helped-answers': howTrue(
    'Aidés par les élèves',
    'que d’autres élèves aident quand quelqu’un est maltraité',
  ),
  'adults-act-answers': howTrue(
    'Les adultes agissent',
    'que les adultes agissent quand quelqu’un est maltraité',
  ),
  'belonging-answers': howTrue('À leur place', 'qu’ils sont à leur place dans leur classe'),
  'kind-answers': howTrue('Gentillesse', 'que dans leur classe on se traite avec gentillesse'),
  'heard-answers': howTrue(
    'Parole libre',
    'qu’ils peuvent dire en classe ce qu’ils pensent sans qu’on se moque d’eux',
  ),
};

export default fr;
