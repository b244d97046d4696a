import {agree as degrees, often as frequencies} from '../instruments/scales-en.js';
import type {MeasureWords} from './en.js';

const howOften = (name: string, what: string): MeasureWords => ({
  name: `${name}: every answer`,
  meaning: `How often pupils say that ${what} in the last two months.`,
  answers: frequencies,
});

const howTrue = (name: string, what: string): MeasureWords => ({
  name: `${name}: every answer`,
  meaning: `How far pupils find it true that ${what}.`,
  answers: degrees,
});

/** Every answer to an item, beside the share of its cut-off. */
const en = {
  'bullied-answers': howOften('Bullied', 'others were mean to them on purpose'),
  'bullied-online-answers': howOften('Bullied online', 'this happened to them on a phone or online'),
  'bullies-others-answers': howOften('Bullying others', 'they were mean to others on purpose'),
  'bullies-online-answers': howOften(
    'Bullying others online',
    'they were mean to somebody on a phone or online on purpose',
  ),
  'safe-answers': howTrue('Feeling safe', 'they feel safe at school'),
  'helped-answers': howTrue('Helped by pupils', 'other pupils help when somebody is treated badly'),
  'adults-act-answers': howTrue('Adults act', 'adults act when somebody is treated badly'),
  'belonging-answers': howTrue('Belonging', 'they belong in their class'),
  'kind-answers': howTrue('Kind to each other', 'pupils of their class are kind to each other'),
  'heard-answers': howTrue(
    'Free to speak',
    'they can say what they think in class and nobody laughs at them',
  ),
} satisfies Readonly<Record<string, MeasureWords>>;

export default en;
export type AnswerMeasures = Readonly<Record<keyof typeof en, MeasureWords>>;
