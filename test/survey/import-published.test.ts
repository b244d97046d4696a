import {readFileSync} from 'node:fs';
import {expect} from 'chai';
import {askedOf} from '../../src/survey/instrument/instrument.js';
import {convertSurveyJs} from '../../src/survey/import/surveyjs.js';
import {itemOf, reasonOf, told, whole} from '../support/foreign.js';

// Files that others published, read from where they are installed. SurveyJS: the whole forms in the authoring guide that
// survey-core 2.5.38 carries (`llms/survey-json-authoring.md`, MIT, DevSoft Baltic OU). For XLSForm and LimeSurvey no
// package under a permissive licence was found with a questionnaire in it: `docs/decisions/091` says what was looked at.

const guide = readFileSync(
  new URL('../../node_modules/survey-core/llms/survey-json-authoring.md', import.meta.url),
  'utf8',
);

interface Published {
  readonly title?: string;
  readonly pages: readonly {readonly elements: readonly {readonly type: string; readonly name: string}[]}[];
}

/** Its examples that are whole forms; the others are fragments or have comments in them. */
const forms: readonly Published[] = [...guide.matchAll(/^```json\r?\n([\s\S]*?)^```/gm)].flatMap(
  ([, text = '']) => {
    try {
      const json = JSON.parse(text) as Partial<Published>;
      return json.pages ? [json as Published] : [];
    } catch {
      return [];
    }
  },
);

describe('the forms in the guide of SurveyJS', () => {
  const [asking, growing] = [forms.filter((form) => !isGrowing(form)), forms.filter(isGrowing)];

  it('are there', () => {
    expect([asking.length, growing.length]).to.deep.equal([9, 4]);
  });

  for (const [at, form] of asking.entries())
    it(`convert with every question asked or named: ${at + 1}, ${form.title ?? 'untitled'}`, () => {
      const converted = whole(convertSurveyJs(form));
      const asked = askedOf(converted.instrument).map(({id}) => id);
      const named = [...converted.left, ...converted.stripped].map(({where}) => where);
      for (const {name} of elementsOf(form)) expect([...asked, ...named]).to.include(name);
      expect(converted.texts['en']?.title).to.equal(form.title ?? 'surveyjs');
    });

  for (const [at, form] of growing.entries())
    it(`are refused where they ask in tables that grow alone: ${at + 1}`, () => {
      expect(reasonOf(convertSurveyJs(form))).to.equal('no-questions');
    });

  it('keep what they condition, strip who answers, and name what they trigger', () => {
    const titled = (title: string) => whole(convertSurveyJs(forms.find((form) => form.title === title)));
    expect(itemOf(titled('Net Promoter Score'), 'reason').showIf).to.deep.equal({
      all: [{item: 'nps', answered: true}, {not: {item: 'nps', atLeast: 7}}],
    });
    expect(told(titled('Net Promoter Score').left)).to.deep.equal(['trigger complete @ form']);
    expect(told(titled('Contact us').stripped)).to.deep.equal(['email @ email']);
  });
});

/** Rows and panels that whoever answers adds to: no item of ours. */
function isGrowing(form: Published): boolean {
  return elementsOf(form).every(({type}) => /^(?:paneldynamic|matrixdynamic|matrixdropdown)$/.test(type));
}

function elementsOf({pages}: Published): Published['pages'][number]['elements'] {
  return pages.flatMap(({elements}) => elements);
}
