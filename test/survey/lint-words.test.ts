import {expect} from 'chai';
import type {Sensitivity} from '../../src/survey/instrument/instrument.js';
import type {Trait} from '../../src/survey/instrument/marks.js';
import {minutesFor} from '../../src/survey/instrument/minutes.js';
import {shippedInstruments} from '../../src/survey/instruments/all.js';
import {instrumentsIn} from '../../src/survey/instruments/library.js';
import {keptFold} from '../../src/survey/instrument/kept-view.js';
import {day} from '../../src/kernel/school-day.js';
import {lintInstrument} from '../../src/survey/lint/lint.js';
import {unmarkedSensitive} from '../../src/survey/lint/suspects.js';
import {sensitivityIn, traitIn} from '../../src/survey/lint/word-lists.js';
import {everyKind, everyText} from '../support/questionnaire.js';
import {keptOf} from '../support/kept.js';
import {classKey, smallRoster} from '../support/school.js';

const today = day('2026-11-23');
const lintOf = (
  instrument = everyKind,
  texts: Parameters<typeof lintInstrument>[1] = {en: everyText},
  options: Parameters<typeof lintInstrument>[5] = {},
) => lintInstrument(instrument, texts, smallRoster, [], today, options);
const whats = (report: ReturnType<typeof lintInstrument>) => report.findings.map(({what}) => what);

describe('the shipped questionnaires', () => {
  for (const shipped of instrumentsIn(keptFold.empty()))
    it(`are fine: ${shipped.id} singles out nobody and has help where it may hurt`, async () => {
      const texts = await shipped.load();
      const report = lintInstrument(shipped.instrument, texts, smallRoster, [classKey('7b')], today);
      expect(report.findings).to.deep.equal([
        {
          what: 'small-class',
          level: 'warns',
          classes: [{classKey: '7b', title: '7 Б', pupils: 3, smallest: {pupils: 3, isCounted: true}}],
          withText: false,
        },
      ]);
    });

  it('take about as long as we say', async () => {
    for (const {id, minutes, instrument, texts} of shippedInstruments) {
      const all = Object.values(await texts(['en', 'fr', 'ru', 'kk']));
      expect(minutesFor(instrument, all), id).to.be.within(minutes - 2, minutes + 1);
    }
  });
});

const sensitive: readonly (readonly [Sensitivity, readonly string[]])[] = [
  [
    'self-harm',
    [
      'Have you thought about suicide?',
      'As-tu eu envie de te faire du mal ?',
      'Бывает, что тебе не хочется жить?',
      'Өзіңе зиян келтіргің келді ме?',
    ],
  ],
  ['violence', ['Has anyone hit you?', 'On t’a frappé ?', 'Тебя били?', 'Сені біреу ұрды ма?']],
  [
    'sexual-harm',
    ['Somebody made sexual jokes', 'Blagues sexuelles', 'Сексуальные шутки', 'Жыныстық әзілдер'],
  ],
  [
    'family',
    [
      'At home I am often scared',
      'J’ai peur de rentrer à la maison',
      'Мне страшно идти домой',
      'Үйде қорқамын',
    ],
  ],
];

const traits: readonly (readonly [Trait, readonly string[]])[] = [
  ['gender', ['What is your gender?', 'Es-tu une fille ou un garçon ?', 'Твой пол', 'Жынысың қандай?']],
  ['age', ['How old are you?', 'Quel âge as-tu ?', 'Сколько тебе лет?', 'Жасың нешеде?']],
  [
    'language',
    [
      'Which language do you speak at home?',
      'Quelle langue parles-tu ?',
      'На каком языке вы говорите дома?',
      'Үйде қай тілде сөйлейсіңдер?',
    ],
  ],
  [
    'family',
    [
      'How many brothers and sisters do you have?',
      'Combien de frères et sœurs as-tu ?',
      'Сколько у тебя братьев и сестёр?',
      'Неше бауырың бар?',
    ],
  ],
  [
    'origin',
    ['Were you born abroad?', 'Dans quel pays es-tu né ?', 'В какой стране ты родился?', 'Қай елде тудың?'],
  ],
  ['name', ['What is your name?', 'Quel est ton prénom ?', 'Как тебя зовут?', 'Атың кім?']],
  [
    'class',
    ['Which class are you in?', 'En quelle classe es-tu ?', 'В каком ты классе?', 'Нешінші сыныпта оқисың?'],
  ],
  [
    'health',
    [
      'Do you have a disability?',
      'As-tu un handicap ?',
      'Есть ли у тебя инвалидность?',
      'Ерекше қажеттілігің бар ма?',
    ],
  ],
  ['faith', ['What is your religion?', 'Quelle est ta religion ?', 'Твоя религия?', 'Дінің қандай?']],
  ['address', ['Where do you live?', 'Où habites-tu ?', 'Где ты живёшь?', 'Қай ауылда тұрасың?']],
];

describe('word lists', () => {
  for (const [name, sentences] of sensitive)
    for (const sentence of sentences)
      it(`find ${name} in ${sentence}`, () => expect(sensitivityIn([sentence])).to.equal(name));

  for (const [name, sentences] of traits)
    for (const sentence of sentences)
      it(`find that it tells ${name}: ${sentence}`, () => expect(traitIn([sentence], [])).to.equal(name));

  it('find gender in the answers alone, and not in a sentence that speaks of girls', () => {
    expect(traitIn(['You are'], ['A boy', 'A girl'])).to.equal(undefined);
    expect(traitIn(['You are'], ['Boy', 'Girl', 'Other'])).to.equal('gender');
    expect(traitIn(['Сен'], ['Ұл', 'Қыз'])).to.equal('gender');
    expect(traitIn(['Girls and boys play together in our class'], ['No', 'Yes'])).to.equal(undefined);
  });

  it('find nothing in everyday questions', () => {
    for (const text of [
      'I like our class.',
      'How was your week?',
      'I can say what I think.',
      'On s’aide dans ma classe.',
      'Мне нравится учиться.',
      'Мектепте маған ұнайды.',
    ])
      expect([sensitivityIn([text]), traitIn([text], ['No', 'Yes'])], text).to.deep.equal([
        undefined,
        undefined,
      ]);
  });
});

describe('what the linter says of words', () => {
  it('wants help beside what may hurt, or somebody’s word', () => {
    const texts = {en: {...everyText, items: {...everyText.items, hurt: 'How often did somebody hit you?'}}};
    const [first] = lintOf(everyKind, texts).findings;
    expect(first).to.deep.equal({
      what: 'sensitive-unmarked',
      level: 'blocks',
      item: 'hurt',
      like: 'violence',
    });
    expect(unmarkedSensitive(everyKind, texts, keptOf().marks)).to.deep.equal([]);
  });

  it('wants a reader for what pupils write', () => {
    expect(lintOf().findings).to.deep.include({what: 'text-unread', level: 'warns', items: ['wish']});
    expect(whats(lintOf(everyKind, {en: everyText}, {isTextRead: true}))).to.not.include('text-unread');
  });

  it('names languages that are missing, that no screen speaks, and words nobody translated', () => {
    const {findings} = lintOf(everyKind, {
      en: everyText,
      kk: {...everyText, items: {...everyText.items, wish: 'Не тілейсің?'}},
      ar: everyText,
    });
    expect(findings).to.deep.include({what: 'language-missing', level: 'warns', languages: ['fr', 'ru']});
    expect(findings).to.deep.include({what: 'language-unspoken', level: 'warns', languages: ['ar']});
    const untranslated = findings.flatMap((finding) => (finding.what === 'untranslated' ? [finding] : []));
    expect(untranslated.map(({language, items}) => [language, items.includes('wish')])).to.deep.equal([
      ['kk', false],
      ['ar', true],
    ]);
  });

  it('counts words of a sentence, and minutes by age', () => {
    const long = Array.from({length: 28}, () => 'word').join(' ');
    const texts = {en: {...everyText, items: {...everyText.items, hurt: `${long}. Short.`}}};
    const young = {...everyKind, ages: {from: 8, to: 11}};
    expect(lintOf(young, texts).findings).to.deep.include({
      what: 'long-sentence',
      level: 'warns',
      item: 'hurt',
      language: 'en',
      words: 28,
      most: 25,
    });
    expect(whats(lintOf({...everyKind, ages: {from: 12, to: 17}}, texts))).to.not.include('long-sentence');
    expect(whats(lintOf())).to.include('ages-unknown');
    const many = {
      ...young,
      pages: Array.from({length: 60}, (_, at) => ({
        kind: 'items' as const,
        id: `p${at}`,
        items: [{kind: 'single' as const, id: `q${at}`, scale: 'often'}],
      })),
      measures: [],
    };
    expect(lintOf(many, {}).findings).to.deep.include({
      what: 'too-long',
      level: 'warns',
      minutes: 14,
      most: 12,
    });
    expect(lintOf(many, {}).findings).to.deep.include({what: 'nothing-counted', level: 'warns'});
  });

  it('names questions of which nothing is counted', () => {
    const finding = lintOf().findings.find((found) => found.what === 'not-counted');
    expect(finding?.items).to.include.members(['low', 'friends', 'order']);
    expect(finding?.items).to.not.include.members(['hurt', 'where', 'how', 'wish']);
  });
});
