import {expect} from 'chai';
import {textFaults, type GuideTexts} from '../../../src/casework/guides/guide-text.js';
import {itemsOf, isQuestion} from '../../../src/casework/guides/guide.js';
import {guideOf, languagesOf, latestGuides, shippedGuides} from '../../../src/casework/guides/library.js';
import {languages} from '../../../src/i18n/languages.js';

/** Words that call a child to account, at the beginning of a question or in it. */
const callsToAccount = /\bwhy\b|pourquoi|почему|зачем|неге |неліктен|эмне үчүн|эмнеге/i;

/** What a question must not promise. */
const refusesSecrecy: Readonly<Record<string, RegExp>> = {
  en: /cannot promise/,
  fr: /ne peux pas promettre/,
  ru: /не могу обещать/,
  kk: /уәде бере алмаймын/,
  ky: /убада бере албайм/,
};

async function allTexts(): Promise<
  readonly (readonly [where: string, language: string, texts: GuideTexts])[]
> {
  const all = shippedGuides.flatMap((shipped) =>
    languagesOf(shipped).map(async (language) => {
      const module = await shipped.texts[language]!();
      return [`${shipped.guide.id} in ${language}`, language, module.default] as const;
    }),
  );
  return Promise.all(all);
}

describe('texts of conversation guides', () => {
  it('are whole in every language of the app, and of work in Kyrgyz too', async () => {
    for (const shipped of shippedGuides) {
      expect(languagesOf(shipped)).to.include.members([...languages]);
      for (const language of languagesOf(shipped)) {
        const {default: texts} = await shipped.texts[language]!();
        expect(textFaults(shipped.guide, texts), `${shipped.guide.id} in ${language}`).to.deep.equal([]);
      }
    }
    expect(languagesOf(guideOf('pana-work', 1)!)).to.include('ky');
  });

  it('name what is lacking and what is of no use', async () => {
    const {guide, texts} = guideOf('pana-bullying', 1)!;
    const {default: whole} = await texts.en();
    const questions = Object.fromEntries(Object.entries(whole.questions).filter(([id]) => id !== 'safe'));
    const found = textFaults(guide, {...whole, questions: {...questions, other: {ask: 'x'}}, closing: [' ']});
    expect(found).to.include.members([
      'no questions.safe.ask',
      'no use for questions.other.ask',
      'no closing.0',
    ]);
  });

  it('never ask a child to account for anything', async () => {
    for (const [where, , texts] of await allTexts())
      for (const {ask} of Object.values(texts.questions)) expect(ask, where).not.to.match(callsToAccount);
  });

  it('promise no secrecy, and say so before the first question', async () => {
    for (const [where, language, texts] of await allTexts())
      expect(texts.opening.join(' '), where).to.match(refusesSecrecy[language]!);
  });

  it('begin with the child’s own words, before any list', () => {
    for (const {guide} of shippedGuides) {
      const asked = itemsOf(guide).filter((item) => isQuestion(item) && !item.byAdult);
      expect(
        asked.slice(0, 2).map(({kind}) => kind),
        guide.id,
      ).to.deep.equal(['words', 'words']);
    }
  });

  it('offer the latest version of each guide once', () => {
    const ids = latestGuides().map(({guide}) => guide.id);
    expect(ids).to.deep.equal([...new Set(ids)]);
    expect(ids).to.have.members(['pana-bullying', 'pana-absence', 'pana-work']);
  });
});
