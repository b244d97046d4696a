import {plural} from '../../i18n/format.js';
import {extensionOf, type Language} from '../../i18n/languages.js';
import {hoursADay} from '../../roster/school-hours.js';

/** What a pupil reads before writing. In one file: it comes with the items that ask for words, in whatever language is chosen later. */
export interface WritingTexts {
  /** Who reads it, how soon, and what it is not for. */
  readonly promise: (hours: number, days: number) => readonly string[];
  /** The pupil's own choice: read in time, although few have answered. */
  readonly soon: string;
}

export const writingTexts: Readonly<Record<Language, WritingTexts>> = {
  en: {
    promise: (hours, days) => [
      'What you write here is read word for word by the people at school whose work it is to help pupils, and by nobody else.',
      `They read it when ten pupils or more have answered, at the latest ${hoursIn.en(hours)} of school after that${days > 1 ? ` (${String(days)} school days)` : ''}.`,
      'If fewer answer, it stays closed for good, unless you tick the box below.',
      'They see it mixed with what others wrote, and without your other answers.',
      'If you need help sooner, do not write it here: tell an adult near you, or call a number below.',
    ],
    soon: 'Read this in time even if fewer than ten have answered. Then they may guess that I wrote it.',
  },
  fr: {
    promise: (hours, days) => [
      'Ce que tu écris ici est lu mot pour mot par les personnes de l’école dont c’est le travail d’aider les élèves, et par personne d’autre.',
      `Elles le lisent quand dix élèves ou plus ont répondu, et au plus tard ${hoursIn.fr(hours)} d’école après${days > 1 ? ` (${String(days)} jours d’école)` : ''}.`,
      'Si moins de dix répondent, cela reste fermé pour toujours, sauf si tu coches la case plus bas.',
      'Elles le voient mêlé à ce que d’autres ont écrit, et sans tes autres réponses.',
      'S’il te faut de l’aide plus vite, ne l’écris pas ici : parle à un adulte près de toi, ou appelle un numéro plus bas.',
    ],
    soon: 'Lisez ceci à temps même si moins de dix élèves ont répondu. On pourrait alors deviner que c’est moi.',
  },
  ru: {
    promise: (hours, days) => [
      'То, что ты напишешь здесь, слово в слово прочитают взрослые, чья работа в школе — помогать ученикам, и больше никто.',
      `Они прочитают это, когда ответят хотя бы десять учеников, и после этого не позже чем через ${hoursIn.ru(hours)} школьного времени${days > 1 ? ` (учебных дней: ${String(days)})` : ''}.`,
      'Если ответит меньше десяти, это останется закрытым навсегда, разве что ты поставишь галочку ниже.',
      'Они увидят это вперемешку с тем, что написали другие, и без других твоих ответов.',
      'Если помощь нужна раньше, не пиши об этом здесь: скажи взрослому рядом или позвони по номеру внизу.',
    ],
    soon: 'Прочитайте это вовремя, даже если ответило меньше десяти. Тогда взрослые могут догадаться, что это мои слова.',
  },
  kk: {
    promise: (hours, days) => [
      'Мұнда жазғаныңды мектепте оқушыларға көмектесетін адамдар сөзбе-сөз оқиды, басқа ешкім оқымайды.',
      `Олар мұны кемінде он оқушы жауап бергенде оқиды: одан кейін мектептің ${hoursIn.kk(hours)} ішінде${days > 1 ? ` (${String(days)} оқу күні)` : ''}.`,
      'Одан аз жауап берсе, бұл біржола жабық қалады, тек төмендегі белгіні қойсаң ғана оқылады.',
      'Олар мұны басқалар жазғандармен араласқан күйде және сенің басқа жауаптарыңсыз көреді.',
      'Саған көмек тезірек керек болса, оны мұнда жазба: жаныңдағы үлкен адамға айт немесе төмендегі нөмірге қоңырау шал.',
    ],
    soon: 'Оннан аз оқушы жауап берсе де, мұны уақытында оқыңдар. Онда үлкендер мұны мен жазғанымды болжап қоюы мүмкін.',
  },
};

const hoursIn: Readonly<Record<Language, (hours: number) => string>> = {
  en: (hours) => plural('en', hours, {one: '# hour', other: '# hours'}),
  fr: (hours) => plural('fr', hours, {one: '# heure', other: '# heures'}),
  ru: (hours) => plural('ru', hours, {one: '# час', few: '# часа', many: '# часов', other: '# часа'}),
  kk: (hours) => `${String(hours)} сағаты`,
};

/** @param hours as the wave promises them */
export function writingTextsIn(
  language: string,
  hours: number,
): {readonly promise: readonly string[]; readonly soon: string} {
  const extension = extensionOf(language);
  const known = writingTexts[(extension?.base ?? language) as Language] as WritingTexts | undefined;
  const texts = known ?? writingTexts.en;
  const {promise, soon} = extension ? extension.adapt(texts) : texts;
  return {promise: promise(hours, hours % hoursADay === 0 ? hours / hoursADay : 0), soon};
}
