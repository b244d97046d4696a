import type {Language} from '../i18n/languages.js';

/** What is printed on a pupil's slip, in the language that the pupil reads, whatever the staff's is. */
export interface SlipTexts {
  readonly promise: string;
  readonly address: string;
  readonly code: string;
}

export const slipTexts: Readonly<Record<Language, SlipTexts>> = {
  en: {
    promise: 'Nobody can tell which answers are yours. Once you have answered, throw this slip away.',
    address: 'Scan the square, or open',
    code: 'Your code',
  },
  fr: {
    promise:
      'Personne ne peut savoir quelles réponses sont les tiennes. Quand tu as répondu, jette ce papier.',
    address: 'Scanne le carré, ou ouvre',
    code: 'Ton code',
  },
  ru: {
    promise: 'Никто не узнает, какие ответы твои. Когда ответишь, выбрось этот листочек.',
    address: 'Наведи камеру или открой',
    code: 'Твой код',
  },
  kk: {
    promise: 'Қай жауап сенікі екенін ешкім білмейді. Жауап берген соң бұл қағазды тастай сал.',
    address: 'Камераны бағытта немесе мына бетті аш',
    code: 'Сенің кодың',
  },
};
