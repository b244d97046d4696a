import {expect} from 'chai';
import fc from 'fast-check';

import {parseAst} from 'rollup/parseAst';
import {shortSheet, shortTemplate, withoutLitHooks, withShortTemplates} from './support/shortening.mjs';

describe('what browsers load of a template', () => {
  const shortened = (text: string) => shortTemplate(text.split('$')).join('$');

  it('has no line breaks beside blocks, in tags and at its ends', () => {
    const written =
      '\n<p>\n  $\n</p>\n<fieldset\n  class="a"\n  ?hidden=$\n>\n  <legend>$</legend>\n  $\n</fieldset>\n';
    expect(shortened(written)).to.equal(
      '<p>$</p><fieldset class="a" ?hidden=$><legend>$</legend>$</fieldset>',
    );
  });

  it('keeps a space where a line shows one', () => {
    expect(shortened('<p>\n  Two\n  words <b>and</b>\n  <a href=$>a link</a>\n  $\n</p>')).to.equal(
      '<p>Two words <b>and</b> <a href=$>a link</a> $</p>',
    );
    expect(shortened('<li>$</li>\n<li>$</li>')).to.equal('<li>$</li> <li>$</li>');
  });

  it('keeps the space that parts a value without quotes from the end of its tag', () => {
    expect(shortened('<input\n  .value=$\n/>')).to.equal('<input .value=$ />');
  });

  it('leaves alone what is shown as it is written', () => {
    const written = '<pre>\n  $\n</pre>';
    expect(shortened(written)).to.equal(written);
  });

  it('has the same holes in the same places, whatever is written', () => {
    const part = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '\n  ', ' ', 'word', '$', '<i\n a=$\n>');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const [written, short] = [parts.join(''), shortened(parts.join(''))];
        expect(short.replace(/\s/g, '')).to.equal(written.replace(/\s/g, ''));
        expect(shortened(short)).to.equal(short);
      }),
    );
  });

  it('is found inside another, and nothing around them changes', () => {
    const code =
      'const a = html `<ul>\n  ${all.map((x) => html `<li>\n ${x}\n</li>`)}\n</ul>`;\nconst b = `\n`;';
    const tree = parseAst(code);
    expect(withShortTemplates(code, tree)).to.equal(
      'const a = html `<ul>${all.map((x) => html `<li> ${x} </li>`)}</ul>`;\nconst b = `\n`;',
    );
  });
});

describe('what browsers load of a style sheet', () => {
  it('says the same in fewer signs', () => {
    const sheet = ':host {\n  color: light-dark(#ffffff, #0e1318);\n  margin: 0 0 0.5em;\n}\n';
    expect(shortSheet(sheet)).to.equal(':host{color:light-dark(#ffffff,#0e1318);margin:0 0 .5em}');
  });
});

describe('what browsers load of Lit', () => {
  it('asks the page for no additions and leaves nothing in it', () => {
    const code = 'const B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const a=1';
    expect(withoutLitHooks(code)).to.equal('const B=undefined;B?.(S,k),0;const a=1');
  });
});
