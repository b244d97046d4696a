import {expect} from 'chai';
import fc from 'fast-check';
import {namedIn, type Bearer} from '../../../src/casework/consent/names-in-text.js';

const bearer = (...names: string[]): Bearer => ({called: names.join(' '), names});
const found = (text: string, ...bearers: Bearer[]) => namedIn([text], bearers);

describe('finding who is named in a text', () => {
  it('finds a name in the cases that Russian and Kazakh give it', () => {
    const daniyar = bearer('Данияр', 'Беков');
    for (const text of [
      'Данияр бил',
      'бил данияра',
      'с Данияром',
      'Данияру',
      'ДАНИЯР',
      'Бекову',
      'Данияр-ага',
    ])
      expect(found(text, daniyar), text).to.have.length(1);
    for (const text of ['Даниярдың сөзі', 'Даниярға айтты', 'Даниярмен бірге', 'Бековтен', 'Даниярды'])
      expect(found(text, daniyar), text).to.have.length(1);
    const olga = bearer('Ольга', 'Петрова');
    for (const text of ['Ольги нет', 'к Ольге', 'с Ольгой', 'Петровой', 'Ольгу', 'Петрову', 'Ольгамен'])
      expect(found(text, olga), text).to.have.length(1);
    expect(found('It was Daniyar’s bag', bearer('Daniyar', 'Bekov'))).to.have.length(1);
    expect(found("Daniyar's", bearer('Daniyar', 'Bekov'))).to.have.length(1);
  });

  it('leaves ordinary words alone', () => {
    expect(found('Вернуть веру в себя. Говорить спокойно.', bearer('Вероника', 'Говоров'))).to.deep.equal([]);
    expect(found('Спросить, не холодно ли ей', bearer('Ли', 'Ким'))).to.deep.equal([]);
    expect(found('Сидит рядом с Ли', bearer('Ли', 'Ким'))).to.have.length(1);
    expect(found('Aigerim goes home', bearer('A', ''))).to.deep.equal([]);
  });

  it('finds parts of double names, and every name of anybody wherever it stands', () => {
    expect(found('Nurmukhambetova said', bearer('Aigerim', 'Abdikadyrkyzy-Nurmukhambetova'))).to.have.length(
      1,
    );
    const name = fc.stringMatching(/^[А-ЯӘҒҚ][а-яәғқ]{3,9}$/);
    fc.assert(
      fc.property(name, name, fc.constantFrom('', ', ', ' - ', '«', '\n'), (given, family, around) => {
        expect(found(`x${around} ${given}${around} y`, bearer(given, family))).to.have.length(1);
        expect(found(`x ${family.toUpperCase()} y`, bearer(given, family))).to.have.length(1);
      }),
    );
  });
});
