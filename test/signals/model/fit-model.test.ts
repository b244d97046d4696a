import {expect} from 'chai';
import {pupilYears} from '../../../bench/simulation/pupil-years.js';
import {isRefusal, type Refusal} from '../../../src/kernel/refusal.js';
import {chanceOf, weighersOf, type FittedModel} from '../../../src/signals/model/fitted-model.js';
import {enough, fitModel, type FitQuestion} from '../../../src/signals/model/fit-model.js';
import {modelInputs, type KnownInputs, type PupilYear} from '../../../src/signals/model/inputs.js';

const years = pupilYears(3, 500, 2);

function fit(change: Partial<FitQuestion> = {}) {
  return fitModel({years, inputs: modelInputs, capacity: 12, seed: 1, ...change});
}

function fitted(change: Partial<FitQuestion> = {}): FittedModel {
  const model = fit(change);
  if (isRefusal(model)) throw new Error(model.refused);
  return model;
}

function refused(change: Partial<FitQuestion>): Refusal {
  const model = fit(change);
  if (!isRefusal(model)) throw new Error('a model was fitted');
  return model;
}

const usual: KnownInputs = {
  absence: 0.04,
  unexcused: 1,
  late: 2,
  spells: 2,
  'grades-mean': 0.6,
  incidents: 0,
};

describe('fitting a model', () => {
  const model = fitted();

  it('reports what a list of twelve would have found, beside one by absence alone', () => {
    const {report} = model;
    expect(report).to.include({pupils: 500, pupilYears: 1000, tooLittleKnown: 0, seed: 1});
    expect(report.atCapacity).to.include({capacity: 12, listed: 24});
    expect(report.auc.value).to.be.within(0.7, 0.95);
    expect(report.byAbsence?.auc.value).to.be.within(0.65, 0.95);
    expect(report.calibration.tenths.reduce((sum, {count}) => sum + count, 0)).to.equal(1000);
  });

  it('is the same again from the same pupils, in whatever order they come', () => {
    const back = fitted({years: [...years].reverse()});
    expect(back.strength).to.equal(model.strength);
    for (const [at, {weight}] of model.columns.entries())
      expect(back.columns[at]?.weight).to.be.closeTo(weight, 1e-8);
  });

  it('survives being stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify(model)) as FittedModel;
    expect(stored).to.deep.equal(model);
    expect(chanceOf(stored, usual)).to.equal(chanceOf(model, usual));
  });

  it('never takes something worse, or something missing, for good news', () => {
    const base = chanceOf(model, usual)!;
    for (const worse of [{absence: 0.2}, {late: 9}, {'grades-mean': 0.3}, {incidents: 4}])
      expect(chanceOf(model, {...usual, ...worse})).to.be.at.least(base);
    const without = Object.fromEntries(Object.entries(usual).filter(([name]) => name !== 'grades-mean'));
    const atMean = model.columns.find(({input, of}) => input === 'grades-mean' && of === 'value')!.mean;
    expect(chanceOf(model, without)).to.be.at.least(
      chanceOf(model, {...usual, 'grades-mean': -atMean})! - 1e-12,
    );
  });

  it('names what weighs most, and only what is worse than usual', () => {
    const found = weighersOf(model, {...usual, absence: 0.35, incidents: 6});
    expect(found.map(({input}) => input)).to.include('absence');
    expect(found.length).to.be.at.most(3);
    expect(found.every(({by}) => by > 0)).to.equal(true);
    expect(weighersOf(model, {absence: 0, 'grades-mean': 1, incidents: 0})).to.deep.equal([]);
  });

  it('leaves out what does not vary, and says so', () => {
    const flat = years.map((year): PupilYear => ({...year, inputs: {...year.inputs, late: 1}}));
    expect(fitted({years: flat}).report.leftOut).to.deep.equal(['late']);
  });

  it('does not use years of which hardly anything is known, and counts them', () => {
    const bare = years.map((year, at): PupilYear => (at < 30 ? {...year, inputs: {absence: 0.5}} : year));
    expect(fitted({years: bare}).report).to.include({tooLittleKnown: 30, pupilYears: 970});
  });

  it('has an end where an input tells the outcome exactly', () => {
    const told = years.map((year): PupilYear => ({
      ...year,
      inputs: {...year.inputs, incidents: year.outcome ? 5 : 0},
    }));
    const {report} = fitted({years: told});
    expect(report.auc.value).to.be.above(0.99);
    expect(Number.isFinite(report.calibration.error)).to.equal(true);
  });

  it('finds nothing in noise, and says so', () => {
    const noise = years.map((year, at): PupilYear => ({...year, outcome: (at * 7919) % 10 < 3}));
    const {auc} = fitted({years: noise}).report;
    expect(auc.value).to.be.within(0.4, 0.6);
  });
});

describe('a model is refused', () => {
  const first = (pupils: number) => years.slice(0, 2 * pupils);

  it('below 200 pupils, however many years there are of them', () => {
    expect(refused({years: first(199)})).to.deep.include({
      refused: 'too-few-pupils',
      detail: {have: 199, need: 200},
    });
  });

  it('where it came to too few pupils, years of one pupil counting once', () => {
    const need = enough.perColumn * fitted().columns.length;
    const came = (limit: number) =>
      years.map((year): PupilYear => ({...year, outcome: Number(year.pupil.slice(6)) < limit}));
    expect(refused({years: came(need - 1)})).to.deep.include({
      refused: 'came-too-seldom',
      detail: {have: need - 1, need},
    });
    expect(isRefusal(fit({years: came(need)}))).to.equal(false);
    expect(refused({years: came(499)}).refused).to.equal('came-too-often');
  });

  it('where nothing varies, or nothing was chosen', () => {
    const flat = years.map((year): PupilYear => ({...year, inputs: {absence: 0.1}}));
    expect(refused({years: flat, inputs: ['absence']}).refused).to.equal('nothing-varies');
    expect(refused({inputs: []}).refused).to.equal('nothing-varies');
  });

  it('where a pupil has two lines of one year', () => {
    expect(refused({years: [...years, years[0]!]}).refused).to.equal('repeated-year');
  });
});
