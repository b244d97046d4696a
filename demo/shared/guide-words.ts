import type {PortalLanguage} from '../portal/languages.js';

export interface GuideWords {
  readonly title: string;
  readonly lead: string;
  readonly care: string;
  readonly teacher: string;
  /** On whose computer, and what to do there. */
  readonly steps: readonly (readonly ['care' | 'teacher', string])[];
  readonly server: string;
  readonly again: string;
}

export const guideWords: Readonly<Record<PortalLanguage, GuideWords>> = {
  en: {
    title: 'Two computers, one school',
    lead: 'Each of the two addresses below plays a computer of its own: neither sees what the other keeps. Open both side by side. All people are invented.',
    care: 'The psychologist’s computer',
    teacher: 'The teacher’s computer',
    steps: [
      ['care', 'Sign in as the office and import the OneRoster sample.'],
      [
        'care',
        'Sign out, sign in as the school psychologist. Under “Keys” make the school’s keys, and confirm the printed code.',
      ],
      ['care', 'Under “Keys” invite the teacher of 7 Б (teacher-7b), and write down the code.'],
      [
        'teacher',
        'Sign in as the teacher of 7 Б. Wait a moment until the page asks for a code, type it, choose a passphrase.',
      ],
      ['care', 'Reload the page and unlock: the answer has come. Under “Keys” admit the teacher.'],
      ['teacher', 'The class lists have come. Log a concern and hand it to the care team.'],
      ['care', 'Open “Triage”: the concern is there.'],
    ],
    server: 'What the server in between holds',
    again: 'To begin anew, use a private window.',
  },
  ru: {
    title: 'Два компьютера, одна школа',
    lead: 'Каждый из двух адресов ниже изображает отдельный компьютер: один не видит того, что хранит другой. Откройте оба рядом. Все люди вымышлены.',
    care: 'Компьютер психолога',
    teacher: 'Компьютер учителя',
    steps: [
      ['care', 'Войдите как канцелярия и загрузите образец OneRoster.'],
      [
        'care',
        'Выйдите и войдите как школьный психолог. В разделе «Ключи» создайте ключи школы и подтвердите напечатанный код.',
      ],
      ['care', 'В разделе «Ключи» пригласите учителя 7 Б (teacher-7b) и запишите код.'],
      [
        'teacher',
        'Войдите как учитель 7 Б. Подождите, пока страница попросит код, введите его и придумайте парольную фразу.',
      ],
      ['care', 'Обновите страницу и откройте записи: ответ пришёл. В разделе «Ключи» примите учителя.'],
      ['teacher', 'Списки классов пришли. Сообщите о тревоге команде помощи.'],
      ['care', 'Откройте «Разбор сигналов»: сообщение уже там.'],
    ],
    server: 'Что хранит сервер между ними',
    again: 'Чтобы начать заново, откройте приватное окно.',
  },
  fr: {
    title: 'Deux ordinateurs, une école',
    lead: 'Chacune des deux adresses ci-dessous joue un ordinateur à part : aucun ne voit ce que l’autre garde. Ouvrez les deux côte à côte. Toutes les personnes sont inventées.',
    care: 'L’ordinateur de la psychologue',
    teacher: 'L’ordinateur de l’enseignant',
    steps: [
      ['care', 'Connectez-vous comme secrétariat et importez l’exemple OneRoster.'],
      [
        'care',
        'Déconnectez-vous, puis connectez-vous comme psychologue scolaire. Sous « Clés », créez les clés de l’école et confirmez le code imprimé.',
      ],
      ['care', 'Sous « Clés », invitez l’enseignant de la 7 Б (teacher-7b) et notez le code.'],
      [
        'teacher',
        'Connectez-vous comme enseignant de la 7 Б. Attendez que la page demande un code, tapez-le et choisissez une phrase secrète.',
      ],
      [
        'care',
        'Rechargez la page et déverrouillez : la réponse est arrivée. Sous « Clés », admettez l’enseignant.',
      ],
      ['teacher', 'Les listes de classes sont arrivées. Signalez une inquiétude à l’équipe d’aide.'],
      ['care', 'Ouvrez le tri des signaux : l’inquiétude est là.'],
    ],
    server: 'Ce que garde le serveur entre les deux',
    again: 'Pour recommencer, ouvrez une fenêtre privée.',
  },
  kk: {
    title: 'Екі компьютер, бір мектеп',
    lead: 'Төмендегі екі мекенжайдың әрқайсысы бөлек компьютерді бейнелейді: бірі екіншісі сақтағанды көрмейді. Екеуін қатар ашыңыз. Барлық адам ойдан шығарылған.',
    care: 'Психологтің компьютері',
    teacher: 'Мұғалімнің компьютері',
    steps: [
      ['care', 'Кеңсе болып кіріп, OneRoster үлгісін жүктеңіз.'],
      [
        'care',
        'Шығып, мектеп психологі болып кіріңіз. «Кілттер» бөлімінде мектептің кілттерін жасап, басылған кодты растаңыз.',
      ],
      ['care', '«Кілттер» бөлімінде 7 Б сыныбының мұғалімін (teacher-7b) шақырып, кодты жазып алыңыз.'],
      [
        'teacher',
        '7 Б мұғалімі болып кіріңіз. Бет код сұрағанша күтіп, кодты теріңіз де, құпия сөйлем таңдаңыз.',
      ],
      ['care', 'Бетті жаңартып, жазбаларды ашыңыз: жауап келді. «Кілттер» бөлімінде мұғалімді қабылдаңыз.'],
      ['teacher', 'Сынып тізімдері келді. Көмек тобына алаңдаушылығыңызды хабарлаңыз.'],
      ['care', 'Белгілерді талдау бетін ашыңыз: хабар сонда.'],
    ],
    server: 'Екеуінің арасындағы сервер не сақтайды',
    again: 'Қайта бастау үшін жеке терезені ашыңыз.',
  },
};
