import {expect} from 'chai';
import {faultIn} from '../../src/survey/instrument/check.js';
import {convertLimeSurvey} from '../../src/survey/import/limesurvey.js';
import {convertSurveyJs} from '../../src/survey/import/surveyjs.js';
import {convertXlsForm} from '../../src/survey/import/xlsform.js';
import {whole} from '../support/foreign.js';
import {bookOf} from '../support/foreign-files.js';
import {library, shelves} from '../support/foreign-lime.js';
import {yard} from '../support/foreign-surveyjs.js';
import {choices, settings, survey} from '../support/foreign-xlsform.js';

const conversions = {
  SurveyJS: () => Promise.resolve(convertSurveyJs(yard)),
  XLSForm: async () => convertXlsForm(await bookOf({survey, choices, settings})),
  'LimeSurvey as .lss': () => Promise.resolve(convertLimeSurvey(library)),
  'LimeSurvey as tabs': () => Promise.resolve(convertLimeSurvey(shelves)),
};

describe('what was converted', () => {
  for (const [kind, convert] of Object.entries(conversions)) {
    it(`from ${kind} is the same after it was written as JSON and read again`, async () => {
      const converted = whole(await convert());
      const again = JSON.parse(JSON.stringify(converted)) as typeof converted;
      expect(again).to.deep.equal(converted);
      expect(faultIn(again.instrument)).to.equal(undefined);
      whole(again);
    });

    it(`from ${kind} is the same when it is converted twice`, async () => {
      expect(await convert()).to.deep.equal(await convert());
    });
  }
});
