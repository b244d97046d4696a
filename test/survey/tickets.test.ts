import {expect} from 'chai';
import fc from 'fast-check';
import type {WaveId} from '../../src/kernel/ids.js';
import {drawCode, inGroups, readCode, ticketId} from '../../src/survey/tickets.js';

const signs = 'ABCEHKMPTXY23456789';
const code = fc.constant(undefined).map(drawCode);
const place = fc.nat(9);

function withSign(of: string, at: number, sign: string): string {
  return of.slice(0, at) + sign + of.slice(at + 1);
}

describe('a code from a slip', () => {
  it('is read as it was drawn', () => {
    fc.assert(
      fc.property(code, (drawn) => {
        expect(readCode(drawn)).to.deep.equal({code: drawn});
      }),
    );
  });

  it('is read in small letters, in groups, with dashes and invisible marks', () => {
    const drawn = drawCode();
    for (const typed of [inGroups(drawn).toLowerCase(), ` ${drawn.slice(0, 5)}-${drawn.slice(5)}\u200e `])
      expect(readCode(typed)).to.deep.equal({code: drawn});
  });

  it('is read when it was typed on a Cyrillic keyboard', () => {
    const keys: Record<string, string> = {
      A: 'а',
      B: 'в',
      C: 'с',
      E: 'е',
      H: 'н',
      K: 'к',
      M: 'м',
      P: 'р',
      T: 'т',
      X: 'х',
      Y: 'у',
    };
    fc.assert(
      fc.property(code, (drawn) => {
        const typed = Array.from(drawn, (sign) => keys[sign] ?? sign).join('');
        expect(readCode(typed)).to.deep.equal({code: drawn});
      }),
    );
  });

  it('is found out after any single wrong sign', () => {
    fc.assert(
      fc.property(code, place, fc.constantFrom(...Array.from(signs)), (drawn, at, sign) => {
        fc.pre(drawn[at] !== sign);
        expect(readCode(withSign(drawn, at, sign))).to.deep.equal({problem: 'check'});
      }),
    );
  });

  it('is found out after any two signs changed places', () => {
    fc.assert(
      fc.property(code, place, place, (drawn, one, other) => {
        fc.pre(drawn[one] !== drawn[other]);
        const swapped = withSign(withSign(drawn, one, drawn[other]!), other, drawn[one]!);
        expect(readCode(swapped)).to.deep.equal({problem: 'check'});
      }),
    );
  });

  it('says what is wrong with other texts', () => {
    expect(readCode(' - ')).to.deep.equal({problem: 'empty'});
    expect(readCode('ABC')).to.deep.equal({problem: 'length'});
    expect(readCode('ABCABCABC0')).to.deep.equal({problem: 'sign'});
    expect(readCode('<script>')).to.deep.equal({problem: 'sign'});
  });

  it('never throws on what a child may type', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (typed) => void readCode(typed)));
  });
});

describe('a ticket’s id', () => {
  it('is the same on every device, and another for every wave', async () => {
    const [one, same, other] = await Promise.all([
      ticketId('w1' as WaveId, 'ABCABCABC2'),
      ticketId('w1' as WaveId, 'ABCABCABC2'),
      ticketId('w2' as WaveId, 'ABCABCABC2'),
    ]);
    expect(one).to.match(/^[\w-]{43}$/);
    expect(same).to.equal(one);
    expect(other).not.to.equal(one);
  });
});
