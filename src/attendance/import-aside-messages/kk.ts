import {number, plural} from '../../i18n/format.js';
import type {AsideTerms} from './en.js';

const kk: AsideTerms = {
  columnsHeading: 'Қай бағанда не тұр?',
  columnsIntro: (file) =>
    `${file} файлының қай бағанында не тұрғанын көрсетіңіз. Төменде файлдың алғашқы жолдары берілген. Атаулары дәл осындай файлдар үшін таңдауыңыз есте қалады.`,
  lacking: (fields) => `Баған атауларынан мыналар табылмады: ${fields}.`,
  doubtful: (fields) => `Бірнеше баған сәйкес келеді: ${fields}.`,
  fields: {
    date: 'Күні',
    pupil: 'Оқушының нөмірі',
    code: 'Код немесе белгі',
    class: 'Сынып',
    slot: 'Сабақ немесе жарты күн',
    reason: 'Себебі',
  },
  needed: 'қажет',
  pupilHint: 'Оқушының аты емес, сынып тізімдеріндегі нөмірі.',
  chooseColumn: 'Бағанды таңдаңыз',
  noColumn: 'бұл файлда жоқ',
  columnNumber: (at) => `${number('kk', at)}-баған`,
  choiceMissing: 'Бағанды таңдаңыз. Онсыз жолдың не білдіретіні белгісіз.',
  choiceTwice: (field) => `Бұл баған «${field}» үшін таңдалып қойған.`,
  chooseSlot: 'Күн бөлігін таңдаңыз',
  slotUnsaid:
    'Бұл файлда күннің қай бөлігі туралы екені айтылмаған. Төменде таңдаңыз: бүкіл күн, жарты күн не сабақ.',
  slotMissing: 'Файл күннің қай бөлігі туралы екенін таңдаңыз.',
  wholeFile: 'Бүкіл файл',
  firstRows: 'Алғашқы жолдар',
  goOn: 'Әрі қарай, алдын ала көруге',
  discard: 'Файлды жүктемеу',

  undoHeading: 'Осы жүктеуді қайтару керек пе?',
  undoFile: (file, when) => `${file}, жүктелген уақыты: ${when}`,
  looking: 'Не жазылғаны қаралып жатыр…',
  removed: (count) => plural('kk', count, {other: '# журнал алынып тасталады'}),
  restored: (count) => plural('kk', count, {other: '# журнал бұрынғы күйіне қайтады'}),
  kept: (count) => plural('kk', count, {other: '# журнал қалады: содан бері өзгертілген'}),
  keptNote: 'Қатесі болса, журналда қолмен түзетіңіз.',
  keptByFile: 'кейінгі файл өзгерткен',
  keptByStaff: 'қолмен өзгертілген',
  unknownClass: 'бұрынғы тізімдердегі сынып',
  more: (count) => plural('kk', count, {other: 'және тағы #'}),
  nothingToUndo: 'Осы жүктеу жазғаннан енді ештеңе күшінде емес.',
  undoNote: 'Не жүктелгені және кім қайтарғаны тарихта қалады. Сол файлды қайта жүктеуге болады.',
  undo: 'Жүктеуді қайтару',
  keep: 'Сол күйі қалдыру',
  undone: 'Жүктеу қайтарылды.',
  undoneNote: (count) => plural('kk', count, {other: '# журнал өзгерді.'}),
  back: 'Басына оралу',
};

export default kk;
