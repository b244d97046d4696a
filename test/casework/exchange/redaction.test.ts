import {expect} from 'chai';
import fc from 'fast-check';
import {
  nameTerms,
  pupilsNamedIn,
  redacted,
  struck,
  wordTerms,
} from '../../../src/casework/exchange/redaction.js';
import {pupilKey, pupilNamed, smallRoster} from '../../support/school.js';

const daniyar = nameTerms({familyName: 'Беков', givenName: 'Данияр', middleName: 'Ерланұлы'});
const aigerim = nameTerms({familyName: 'Бекова', givenName: 'Айгерім'});
const read = (text: string, terms = daniyar) =>
  redacted(text, terms)
    .map((piece) => (piece === struck ? '█' : piece))
    .join('');

describe('striking out', () => {
  for (const [text, left] of [
    ['Данияр толкнул её.', '█ толкнул её.'],
    ['Её толкнул Беков Данияр.', 'Её толкнул █.'],
    ['Говорила с Данияром Бековым и с мамой.', 'Говорила с █ и с мамой.'],
    ['ДАНИЯРДЫҢ айтуынша, Бековке тиме', '█ айтуынша, █ тиме'],
    ['Данияру, Беков-Данияр', '█, █'],
    ['Дан\u00adияр спрятан', '█ спрятан'],
    ['Ерланулы отошёл', '█ отошёл'],
    ['Ничьё имя', 'Ничьё имя'],
    ['', ''],
  ] as const)
    it(`leaves “${left}” of “${text}”`, () => expect(read(text)).to.equal(left));

  it('finds a name that a hurried keyboard spelled without its own letters', () => {
    expect(read('Айгеримге айт', aigerim)).to.equal('█ айт');
  });

  it('takes an ending off a short name only where it is written as a name', () => {
    const short = nameTerms({familyName: 'Ким', givenName: 'Ли'});
    expect(read('Кима и Ли видели у листа', short)).to.equal('█ и █ видели у листа');
  });

  it('strikes typed words, phrases and numbers, and the whole of a phrase at once', () => {
    const terms = wordTerms('3-я школа, 8 701 555; Абай 15');
    expect(read('Из 3-й школы звонили 8 701 555, с Абая 15.', terms)).to.equal(
      'Из 3-й школы звонили █, с █.',
    );
    expect(read('Это 3-я школа.', terms)).to.equal('Это █.');
    expect(wordTerms(' , ;\n')).to.deep.equal([]);
  });

  it('says by one bar neither how long nor how many words it was', () => {
    expect(redacted('Беков Данияр', daniyar)).to.deep.equal([struck]);
    expect(redacted('Беков', daniyar)).to.deep.equal([struck]);
  });

  it('leaves no chosen name in any text', () => {
    const around = fc.string({unit: 'grapheme', maxLength: 20});
    const forms = fc.constantFrom('Данияр', 'данияра', 'БЕКОВ', 'Бековым', 'Данияр Беков', 'Ерланұлының');
    fc.assert(
      fc.property(fc.array(fc.tuple(around, forms), {maxLength: 4}), around, (parts, end) => {
        const text = `${parts.map(([before, name]) => `${before} ${name} `).join('')}${end}`;
        expect(read(text)).to.not.match(/данияр|беков|ерланұлы/iu);
      }),
    );
  });

  it('changes nothing else', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        expect(redacted(text, []).join('')).to.equal(text.normalize('NFC').replace(/\p{Cf}/gu, ''));
      }),
    );
  });
});

describe('pupils who are named in a text', () => {
  const roster = {
    ...smallRoster,
    pupils: [
      pupilNamed('p1', 'Айгерім', 'Бекова'),
      pupilNamed('p2', 'Данияр', 'Беков'),
      pupilNamed('p3', 'Дана', 'Ким'),
    ],
  };

  it('are those whose family and given name both stand there, but for the child', () => {
    const text = 'Айгерім Бекова сказала о Данияре Бекове, Дана молчала.';
    expect(pupilsNamedIn(text, roster, pupilKey('p1'))).to.deep.equal(['p2']);
  });

  it('are none where a name is empty', () => {
    const nameless = {...roster, pupils: [pupilNamed('p4', '', '')]};
    expect(pupilsNamedIn('anything', nameless, undefined)).to.deep.equal([]);
  });
});
