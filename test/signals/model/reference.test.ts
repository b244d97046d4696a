import {expect} from 'chai';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {chanceOf, type FittedModel} from '../../../src/signals/model/fitted-model.js';
import {fitModel} from '../../../src/signals/model/fit-model.js';
import {validate} from '../../../src/signals/model/validate.js';
import {readReference} from './reference.js';

function fitted(question: Parameters<typeof fitModel>[0]): FittedModel {
  const model = fitModel(question);
  if (isRefusal(model)) throw new Error(model.refused);
  return model;
}

for (const name of ['one-year', 'three-years'] as const)
  describe(`beside scikit-learn on the same folds, ${name}`, () => {
    const {question, expected} = readReference(name);
    const model = fitted(question);
    const {report} = model;

    it('has the same columns, strength and weights', () => {
      expect(model.columns.map(({input, of}) => (of === 'missing' ? `${input}?` : input))).to.deep.equal(
        expected.columns,
      );
      expect(model.strength).to.equal(expected.strength);
      expect(model.intercept).to.be.closeTo(expected.intercept, 1e-6);
      for (const [at, {weight}] of model.columns.entries())
        expect(weight, expected.columns[at]).to.be.closeTo(expected.weights[at]!, 1e-6);
    });

    it('is calibrated alike', () => {
      expect(model.calibration.slope).to.be.closeTo(expected.slope, 1e-5);
      expect(model.calibration.intercept).to.be.closeTo(expected.offset, 1e-5);
      expect(report.calibration.error).to.be.closeTo(expected.error, 1e-4);
    });

    it('gives every pupil year the same chance by models that had not seen the pupil', () => {
      const chances = validate(question.years, question.inputs, question.folds!)!.chances;
      for (const [row, chance] of expected.chances.entries())
        expect(chances[row], String(row)).to.be.closeTo(chance, 1e-5);
    });

    it('reports the same AUC, interval, precision and recall', () => {
      expect(report.auc.value).to.be.closeTo(expected.auc, 1e-6);
      expect(report.auc.interval?.low).to.be.closeTo(expected.low, 1e-6);
      expect(report.auc.interval?.high).to.be.closeTo(expected.high, 1e-6);
      expect(report.atCapacity.precision).to.be.closeTo(expected.precision, 1e-9);
      expect(report.atCapacity.recall).to.be.closeTo(expected.recall, 1e-9);
    });

    it('scores pupils whose grades are not known, and says nothing of one of whom hardly anything is', () => {
      expect(chanceOf(model, {absence: 0.3, unexcused: 12, late: 8, spells: 20, incidents: 2})).to.be.above(
        0.3,
      );
      expect(chanceOf(model, {absence: 0.3})).to.equal(undefined);
    });
  });
