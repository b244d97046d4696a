import {expect} from 'chai';
import type {ClassKey, WaveId} from '../../src/kernel/ids.js';
import {languages} from '../../src/i18n/languages.js';
import {makeSlips} from '../../src/survey/make-slips.js';
import {refusalText} from '../../src/survey/refusal-text.js';
import {readSlipAddress, slipAddress, spokenAddress} from '../../src/survey/slip-address.js';
import {surveysCatalogue} from '../../src/survey/staff-messages/catalogue.js';
import {readCode, ticketId} from '../../src/survey/tickets.js';
import {waveIdOf} from '../../src/survey/wave-id.js';
import {everyKind} from '../support/questionnaire.js';
import {startedWave} from '../support/survey.js';

const wave = 'k7mpw2xq' as WaveId;
const orders = [
  {classKey: '7b' as ClassKey, year: '07', pupils: 3},
  {classKey: '8a' as ClassKey, year: '08', pupils: 2},
];

describe('making slips', () => {
  it('makes one for each pupil, whose id is that of its code', async () => {
    const told: number[] = [];
    const made = (await makeSlips(wave, orders, (done) => told.push(done)))!;
    expect(made.slips.map(({codes}) => codes.length)).to.deep.equal([3, 2]);
    expect(told).to.deep.equal([1, 2, 3, 4, 5]);
    const [first] = made.slips;
    for (const code of first!.codes) {
      expect(readCode(code)).to.deep.equal({code});
      expect(made.issued[0]!.tickets).to.include(await ticketId(wave, code));
    }
  });

  it('stores ids sorted, and no code', async () => {
    const made = (await makeSlips(wave, orders, () => undefined))!;
    for (const {tickets} of made.issued) expect(tickets).to.deep.equal([...tickets].sort());
    const stored = JSON.stringify(made.issued);
    for (const code of made.slips.flatMap(({codes}) => codes)) expect(stored).not.to.include(code);
  });

  it('gives nothing when it is called off', async () => {
    const abort = new AbortController();
    expect(await makeSlips(wave, orders, () => abort.abort(), abort.signal)).to.equal(undefined);
  });
});

describe('a slip’s address', () => {
  it('carries wave and code behind the sign that browsers keep to themselves', () => {
    const address = slipAddress('https://survey.school.example/', {wave, code: 'ABCABCABC2'});
    expect(address).to.equal('https://survey.school.example/#k7mpw2xq.ABCABCABC2');
    expect(readSlipAddress(new URL(address).hash)).to.deep.equal({wave, code: 'ABCABCABC2'});
  });

  it('may lack the code, and is nothing at all when it is something else', () => {
    expect(readSlipAddress('#k7mpw2xq')).to.deep.equal({wave});
    for (const hash of ['', '#', '#<script>', '#k7mpw2xq.a.b', '#../..'])
      expect(readSlipAddress(hash)).to.deep.equal({});
  });

  it('is short to read', () => {
    expect(spokenAddress('https://survey.school.example/')).to.equal('survey.school.example');
  });
});

describe('a wave’s id', () => {
  it('comes from all that it promises, so that another key or another question is found out', async () => {
    const {wave, published} = await startedWave();
    expect(wave).to.match(/^[a-z2-9]{16}$/);
    expect(waveIdOf(published)).to.equal(wave);
    for (const change of [{publicKey: 'another'}, {title: 'Spring'}, {instrument: everyKind}])
      expect(waveIdOf({...published, ...change})).not.to.equal(wave);
  });
});

describe('refusals', () => {
  it('have words in every language', async () => {
    for (const language of languages) {
      const t = (await surveysCatalogue[language]()).default;
      for (const refused of Object.keys(t.refused)) {
        const text = refusalText(t, {refused, detail: {count: 3}});
        expect(text, `${language} ${refused}`).to.be.a('string').and.not.include('undefined');
      }
    }
  });
});
