import {expect} from 'chai';
import fc from 'fast-check';
import {parseMessage} from '../../src/host/messages.js';

describe('what passes between the shell and the app', () => {
  it('is a closed set: anything else is ignored', () => {
    for (const data of [
      null,
      'ready',
      7,
      [],
      {},
      {type: 'ready'},
      {pana: 2, type: 'ready'},
      {pana: 1, type: 'eval'},
    ]) {
      expect(parseMessage(data)).to.equal(undefined);
    }
  });

  it('never throws on what another script posts', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, type) => {
        parseMessage(value);
        parseMessage({pana: 1, type, height: value, view: value, tokens: value, token: value, tag: value});
      }),
    );
  });

  it('keeps only the known parts of a message', () => {
    const parsed = parseMessage({pana: 1, type: 'navigate', view: 'case', id: 'c1', pupil: 'Aigerim'});
    expect(parsed).to.deep.equal({type: 'navigate', view: 'case', id: 'c1'});
  });

  it('takes known looks only, as short texts', () => {
    const tokens = {accent: '#0b6a61', wallpaper: 'url(x)', text: 5, font: 'x'.repeat(500)};
    expect(parseMessage({pana: 1, type: 'theme', scheme: 'dark', tokens})).to.deep.equal({
      type: 'theme',
      scheme: 'dark',
      tokens: {accent: '#0b6a61'},
    });
    expect(parseMessage({pana: 1, type: 'theme', scheme: 'sepia', tokens})).to.equal(undefined);
  });

  it('refuses heights that are none', () => {
    for (const height of [-1, NaN, Infinity, '300', 1e9]) {
      expect(parseMessage({pana: 1, type: 'resize', height})).to.equal(undefined);
    }
  });
});
