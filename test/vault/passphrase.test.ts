import {expect} from 'chai';
import {drawPassphrase, leastBits, passphraseBits, strengthOf} from '../../src/vault/passphrase.js';

const words = Array.from(
  {length: 256},
  (_, at) => `word${String.fromCodePoint(97 + (at >> 4))}${String.fromCodePoint(107 + (at & 15))}`,
);

describe('a passphrase', () => {
  it('is drawn as seven words of the list, each time others', () => {
    const drawn = Array.from({length: 50}, () => drawPassphrase(words));
    expect(new Set(drawn).size).to.equal(50);
    for (const passphrase of drawn) {
      expect(passphrase.split(' ')).to.have.length(7);
      for (const word of passphrase.split(' ')) expect(words).to.include(word);
    }
  });

  it('draws every word about as often as any other', () => {
    const counts = new Map<string, number>();
    for (let at = 0; at < 3_000; at += 1)
      for (const word of drawPassphrase(words).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    const square = words.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - 82.03) ** 2 / 82.03, 0);
    expect(square).to.be.lessThan(390); // chance makes it greater once in 10 million runs, with 255 degrees of freedom
  });

  it('is not drawn from a list that is shorter than it says', () => {
    expect(() => drawPassphrase(words.slice(1))).to.throw(RangeError);
    expect(() => drawPassphrase([...words.slice(1), words[1]!])).to.throw(RangeError);
  });

  it('is called weak where people’s habits made it', () => {
    for (const weak of [
      'password',
      'Aigerim2014',
      '12345678901234567890',
      'qwerty123!',
      'aaaaaaaaaaaaaaaaaaaaaa',
      'school school school school school',
      'abcdefghijklmnopqrstuvwxyz',
    ])
      expect(strengthOf(weak), weak).to.equal('weak');
    expect(strengthOf('  ')).to.equal('empty');
  });

  it('is called fair or strong with several words', () => {
    expect(strengthOf('river candle seven mountain')).to.equal('fair');
    expect(strengthOf('river candle seven mountain lantern winter')).to.equal('strong');
    expect(strengthOf('өзен шам жеті тау қыс жаңбыр бала')).to.equal('strong');
    expect(passphraseBits('river candle seven mountain')).to.be.at.least(leastBits);
  });
});
