import {expect} from 'chai';
import {choiceOf, choices, keyActionOf, lettersOf} from '../../src/attendance/register-keys.js';

const press = {ctrlKey: false, metaKey: false, altKey: false};

describe('the letters of the register', () => {
  for (const language of ['en', 'fr', 'ru', 'kk']) {
    it(`differ from one another in ${language} and each say what the legend says`, () => {
      const letters = lettersOf(language);
      expect(new Set(Object.values(letters)).size).to.equal(choices.length);
      for (const choice of choices)
        expect(choiceOf({key: letters[choice].toLowerCase(), code: ''}, language)).to.equal(choice);
    });
  }

  it('work on a Latin layout for a Russian legend, and the other way round', () => {
    expect(choiceOf({key: 'y', code: 'KeyY'}, 'ru')).to.equal('absent'); // Н
    expect(choiceOf({key: '[', code: 'BracketLeft'}, 'ru')).to.equal('unexcused'); // Х
    expect(choiceOf({key: ';', code: 'Semicolon'}, 'kk')).to.equal('unexcused'); // Ж
    expect(choiceOf({key: 'з', code: 'KeyP'}, 'en')).to.equal('present');
  });

  it('leave AZERTY its own letters', () => {
    expect(choiceOf({key: 'a', code: 'KeyQ'}, 'fr')).to.equal('absent');
    expect(choiceOf({key: 'q', code: 'KeyA'}, 'fr')).to.equal(undefined);
  });

  it('leave to the browser what is its own', () => {
    expect(keyActionOf({...press, key: 'p', code: 'KeyP', ctrlKey: true}, 'en')).to.equal(undefined);
    expect(keyActionOf({...press, key: 'Tab', code: 'Tab'}, 'en')).to.equal(undefined);
    expect(keyActionOf({...press, key: 'Enter', code: 'Enter', metaKey: true}, 'en')).to.deep.equal({
      does: 'save',
    });
  });
});
