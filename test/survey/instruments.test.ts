import {expect} from 'chai';
import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import {languages, type Language} from '../../src/i18n/languages.js';
import {fits} from '../../src/survey/instrument/answers.js';
import {faultIn} from '../../src/survey/instrument/check.js';
import {askedOf} from '../../src/survey/instrument/instrument.js';
import {itemsMeasured} from '../../src/survey/instrument/measure.js';
import {missingText, type InstrumentTexts} from '../../src/survey/instrument/texts.js';
import {wholeAnswers} from '../../src/survey/instrument/walk.js';
import {shippedInstruments} from '../../src/survey/instruments/all.js';
import {climateItems} from '../../src/survey/instruments/parts.js';
import {climateCatalogue} from '../../src/survey/climate-messages/catalogue.js';
import {readSource} from '../support/arrows.js';
import {answersTo, screens, wordings, wordingsOf, wordsIn} from '../support/instruments.js';

const mostScreens: Readonly<Record<string, number>> = {
  'pana-first': 9,
  'pana-young': 16,
  'pana-teen': 24,
  'pana-pulse': 7,
  'pana-cyber': 12,
};

/** Words of a sentence, at most. Kazakh says it in fewer, French in more. */
const longestSentence: Readonly<Record<'young' | 'every' | 'older', Readonly<Record<Language, number>>>> = {
  young: {en: 12, fr: 14, ru: 11, kk: 10},
  every: {en: 14, fr: 16, ru: 14, kk: 11},
  older: {en: 22, fr: 27, ru: 21, kk: 20},
};

function readers({from, to}: {readonly from: number; readonly to: number}): keyof typeof longestSentence {
  if (from > 8) return 'older';
  return to <= 11 ? 'young' : 'every';
}

/** What may be said only where help stands beside it. */
const delicate: Readonly<Record<'self-harm' | 'sexual-harm', RegExp>> = {
  'self-harm':
    /(?:hurt(?:ing)?|harm(?:ing)?) yourself|suicid|faire du mal à toi|te faire du mal|себе вред|навредить себе|суицид|өзіңе зиян|өзіңді өзің/iu,
  'sexual-harm': /sexual|sexuel|сексуал|жыныстық/iu,
};

const methods =
  /\b(?:cut|cutting|pills?|jump|rope|knife|couper|pilules?|sauter|corde)\b|порез|таблет|прыг|верёвк|дәрі|секір|пышақ/iu;
const names =
  /\b(?:names?|surname|nom|prénom|s’appelle|nommer)\b|(?<!\p{L})(?:имя|имени|фамили\p{L}*|зовут|есім\p{L}*|аты-жөн\p{L}*|атың\p{L}*|аты)(?!\p{L})/iu;

const texts = new Map<string, Readonly<Record<string, InstrumentTexts>>>();
const textsOf = (id: string, language: Language): InstrumentTexts => texts.get(id)![language]!;

before(async () => {
  for (const {id, texts: load} of shippedInstruments) texts.set(id, await load(languages));
});

for (const {id, instrument, ages, minutes} of shippedInstruments)
  describe(`the instrument ${id}`, () => {
    const asked = askedOf(instrument);

    it('is an instrument, with words for everything in every language', () => {
      expect(faultIn(instrument)).to.equal(undefined);
      for (const language of languages)
        expect(missingText(instrument, textsOf(id, language)), language).to.equal(undefined);
    });

    it('says nothing that is not on a screen', () => {
      for (const language of languages) {
        const {pages, items, scales, options = {}, rows = {}} = textsOf(id, language);
        const kept = [pages, items, scales, options, rows].map((part) => Object.keys(part).sort());
        const wanted = [
          instrument.pages.filter(({kind}) => kind === 'text').map((page) => page.id),
          asked.map((item) => item.id),
          Object.keys(instrument.scales),
          asked.filter((item) => 'options' in item).map((item) => item.id),
          asked.filter((item) => 'rows' in item).map((item) => item.id),
        ].map((ids) => [...ids].sort());
        expect(kept, language).to.deep.equal(wanted);
      }
    });

    it('is short enough for its ages', () => {
      expect(instrument.pages.length).to.be.at.most(mostScreens[id] ?? 0);
      expect(instrument.ages ?? ages).to.deep.equal(ages);
      expect(minutes).to.be.within(asked.length / 6, asked.length);
    });

    it('counts something of every question, so that nothing is asked in vain', () => {
      const measured = new Set(instrument.measures.flatMap(itemsMeasured).map((name) => name.split('/')[0]));
      expect(asked.filter((item) => !measured.has(item.id)).map((item) => item.id)).to.deep.equal([]);
    });

    it('is read with ease', () => {
      const limits = longestSentence[readers(ages)];
      for (const language of languages)
        for (const [at, text] of wordings(textsOf(id, language)))
          for (const sentence of text.split(/(?<=[.!?:])\s+/u))
            expect(wordsIn(sentence), `${language} ${at}: ${sentence}`).to.be.at.most(limits[language]);
    });

    it('is written in each language', () => {
      const english = new Map(wordings(textsOf(id, 'en')));
      for (const language of languages)
        for (const [at, text] of wordings(textsOf(id, language))) {
          if (language !== 'en') expect(text, `${language} ${at}`).not.to.equal(english.get(at));
          const isCyrillic = language === 'ru' || language === 'kk';
          expect(text, `${language} ${at}`).not.to.match(
            isCyrillic ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u,
          );
        }
    });

    it('asks for no names and no words of the pupil’s own', () => {
      expect(asked.filter(({kind}) => kind === 'text')).to.deep.equal([]);
      for (const language of languages)
        for (const [at, text] of wordings(textsOf(id, language)))
          expect(text, `${language} ${at}`).not.to.match(names);
    });

    it('has help beside what is delicate, and never speaks of a way to do it', () => {
      for (const language of languages) {
        const all = textsOf(id, language);
        for (const item of asked)
          for (const text of wordingsOf(item, all)) {
            for (const [sensitive, said] of Object.entries(delicate))
              if (said.test(text)) expect(item.sensitive, `${language} ${item.id}`).to.equal(sensitive);
            expect(text).not.to.match(methods);
          }
      }
    });

    it('has the same number of screens whatever is answered', () => {
      fc.assert(
        fc.property(answersTo(instrument), (given) => {
          const whole = wholeAnswers(instrument, given);
          expect(fits(instrument, whole)).to.equal(true);
          expect(screens(instrument, whole)).to.equal(instrument.pages.length);
        }),
      );
    });
  });

describe('the shipped instruments', () => {
  it('are told apart', () => {
    const ids = shippedInstruments.map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect([...ids].sort()).to.deep.equal(Object.keys(mostScreens).sort());
  });

  it('count a measure of one name from the same worth on', () => {
    const from = new Map<string, string>();
    for (const {instrument} of shippedInstruments)
      for (const {id, ...how} of instrument.measures)
        expect(from.set(id, from.get(id) ?? JSON.stringify(how)).get(id), id).to.equal(JSON.stringify(how));
  });

  it('would have ways of different length if quiet pages were left out', () => {
    for (const {instrument, id} of shippedInstruments) {
      if (!instrument.pages.some(({showIf}) => showIf)) continue;
      const uneven = {...instrument, equalPaths: false};
      const nothing = wholeAnswers(uneven, {});
      const [one] = askedOf(uneven);
      const something = wholeAnswers(uneven, {[one!.id]: 4});
      expect(screens(uneven, nothing), id).to.be.below(screens(uneven, something));
    }
  });

  it('ask for the climate in the same words wherever the ages allow it', () => {
    const asking = (id: string, language: Language): readonly unknown[] => {
      const {items, scales} = textsOf(id, language);
      return [climateItems.map((item) => items[item]), scales['agree']];
    };
    for (const language of languages)
      for (const id of ['pana-teen', 'pana-pulse'])
        expect(asking(id, language), id).to.deep.equal(asking('pana-first', language));
  });

  it('have words for staff for every measure, in every language', async () => {
    const english = (await climateCatalogue.en()).default.measures;
    const ids = new Set(shippedInstruments.flatMap(({instrument}) => instrument.measures.map(({id}) => id)));
    expect([...ids].sort()).to.deep.equal(Object.keys(english).sort());
    for (const language of languages) {
      const {measures} = (await climateCatalogue[language]()).default;
      const names = [...ids].map((id) => measures[id]?.name);
      expect(new Set(names).size, `${language} names`).to.equal(ids.size);
      for (const id of ids) {
        expect(measures[id]?.meaning, `${language} ${id}`).to.match(/\.$/);
        if (language !== 'en') expect(measures[id]?.meaning, id).not.to.equal(english[id]?.meaning);
      }
    }
  });

  it('reach a pupil inside a published wave only: the pupil’s app holds none', () => {
    const reached = reachedFrom('apps/survey/main.ts');
    expect(reached).to.include('survey/survey-element.ts');
    expect(reached.filter((path) => path.startsWith('survey/instruments/'))).to.deep.equal([]);
    expect(reachedFrom('survey/plan-questions.ts')).to.include('survey/instruments/first.ts');
  });
});

/** Everything that a file of `src/` loads, at once or later. */
function reachedFrom(start: string): readonly string[] {
  const reached = new Set([start]);
  for (const path of reached) {
    const text = readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
    for (const {to, inside, typeOnly} of readSource(path, text).imports)
      if (inside && !typeOnly) reached.add(to);
  }
  return [...reached];
}
