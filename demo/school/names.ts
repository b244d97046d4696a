import type {Random} from './random.js';

export type Sex = 'female' | 'male';

export interface PersonName {
  readonly givenName: string;
  readonly familyName: string;
  /** Patronymic; empty where the family has none. */
  readonly middleName: string;
}

/** Names of one of the school's peoples. Drawn at random: no combination is meant to be anybody. */
interface Names {
  readonly weight: number;
  readonly given: Readonly<Record<Sex, readonly string[]>>;
  readonly families: readonly (readonly [male: string, female: string])[];
  readonly patronymic?: (father: string, sex: Sex) => string;
}

const words = (text: string) => text.split(' ');
const unchanging = (text: string) => words(text).map((name) => [name, name] as const);
const slavic = (text: string) => words(text).map((name) => [name, `${name}а`] as const);

const kazakh: Names = {
  weight: 62,
  given: {
    female: words(
      'Айгерім Айару Айзере Айша Аяжан Әдемі Әсел Балнұр Ботагөз Гүлім Дана Дильназ Жанель Жібек Зере Іңкәр Кәмила ' +
        'Қарақат Мадина Мерей Нұрай Раяна Сабина Сезім Томирис Ұлжан Шұғыла Ырысты',
    ),
    male: words(
      'Абылай Әділ Айдос Алдияр Алихан Арыстан Бекзат Бейбарыс Дәурен Дінмұхамед Ержан Еркебұлан Жандос Жәнібек ' +
        'Исатай Қайсар Мирас Мұхтар Нұрислам Нұрсұлтан Олжас Рамазан Санжар Сұлтан Тамерлан Темірлан Шыңғыс',
    ),
  },
  families: [
    ...slavic(
      'Абдрахманов Ахметов Әлімжанов Бейсенов Бектұров Ғабитов Дүйсенов Ермеков Есенов Жақыпов Жұмабеков Ибраев ' +
        'Кенжебаев Қалиев Қасымов Мұқанов Нұрланов Оразов Омаров Сағынтаев Сейітов Тоқтаров Төлегенов Үсенов Шәріпов',
    ),
    ...unchanging('Әбілтай Бөкей Дәулет Есім Жанәбіл Қайрат Нұрпейіс Серік'),
  ],
  patronymic: (father, sex) => `${father}${sex === 'male' ? 'ұлы' : 'қызы'}`,
};

const russian: Names = {
  weight: 22,
  given: {
    female: words('Алина Анастасия Варвара Дарья Екатерина Елизавета Ксения Мария Полина София Таисия Юлия'),
    male: words('Александр Артём Данил Егор Иван Кирилл Максим Матвей Михаил Никита Роман Тимофей'),
  },
  families: slavic(
    'Беляев Воронов Громов Дьяков Ершов Зимин Калинин Лапшин Морозов Нестеров Осипов Панов Руднев Сомов Тихонов Уваров',
  ),
};

const others: readonly Names[] = [
  {
    weight: 6,
    given: {
      female: words('Гулноза Дилноза Мадинабону Севара Шахноза'),
      male: words('Азизбек Жасур Отабек Сардор Улугбек'),
    },
    families: slavic('Каримов Рахимов Турсунов Юлдашев'),
  },
  {
    weight: 4,
    given: {female: words('Айгүл Арзугүл Гүлнар Зульфия'), male: words('Алимжан Ильяр Руслан Шавкат')},
    families: slavic('Абдуллаев Имиров Масимов Розиев'),
  },
  {
    weight: 3,
    given: {female: words('Алёна Виолетта Милана'), male: words('Александр Денис Вадим')},
    families: unchanging('Ким Ли Пак Тен Цой Югай'),
  },
  {
    weight: 2,
    given: {female: words('Анна Эмилия Лилия'), male: words('Артур Генрих Эдуард')},
    families: unchanging('Вебер Келлер Шмидт Штайн'),
  },
  {
    weight: 1,
    given: {female: words('Zeynep Leyla'), male: words('Emir Yusuf')},
    families: unchanging('Yıldız O’Connor-Demir'),
  },
];

const peoples = [kazakh, russian, ...others];
const totalWeight = peoples.reduce((sum, {weight}) => sum + weight, 0);

export function drawName(random: Random, sex: Sex): PersonName {
  const names = drawPeople(random);
  const [male, female] = random.pick(names.families);
  const father = random.pick(names.given.male);
  return {
    givenName: random.pick(names.given[sex]),
    familyName: sex === 'male' ? male : female,
    middleName: names.patronymic && random.chance(0.6) ? names.patronymic(father, sex) : '',
  };
}

function drawPeople(random: Random): Names {
  let left = random.next() * totalWeight;
  return peoples.find(({weight}) => (left -= weight) < 0) ?? kazakh;
}
