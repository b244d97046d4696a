import {expect} from 'chai';
import fc from 'fast-check';
import {readTicketAnswer, readTicketAsk, ticketRefusals} from '../../src/host/ticket-messages.js';

const wave = 'MCowBQYDK2VuAyEAwave_of-autumn';
const blinded = 'A'.repeat(342);
const answers = {bullied: 5, 'what-happened': 'on the stairs'};

describe('what the survey app and its shell say of tickets', () => {
  it('asks for the class, and then for one signature, and says nothing else', () => {
    expect(readTicketAsk({pana: 1, type: 'ticket', wave, answers, random: 'r'})).to.deep.equal({
      type: 'ticket',
      wave,
    });
    const ask = {pana: 1, type: 'ticket', wave, class: '7b', blinded};
    expect(readTicketAsk({...ask, answers, inverse: 'i', key: 'k'})).to.deep.equal({
      type: 'ticket',
      wave,
      class: '7b',
      blinded,
    });
  });

  for (const [what, change] of [
    ['text of a pupil’s in place of a number', {blinded: 'on the stairs'}],
    ['a number longer than any key of an issuer', {blinded: 'A'.repeat(684)}],
    ['no text at all', {blinded: 7}],
    ['a number for no class', {class: ''}],
    ['a number without a class', {class: undefined}],
    ['a class as long as an answer', {class: 'x'.repeat(201)}],
    ['a wave that leads to another address', {wave: '../../sign-out'}],
    ['a wave with a question', {wave: 'wave?pupil=1'}],
    ['a wave without a name', {wave: ''}],
    ['another kind of message', {type: 'answers'}],
  ] as const) {
    it(`takes no question with ${what}`, () => {
      expect(readTicketAsk({type: 'ticket', wave, class: '7b', blinded, ...change})).to.equal(undefined);
    });
  }

  it('answers with a class, a signature or one of five words', () => {
    const about = {type: 'ticket-answer', wave};
    for (const refused of ticketRefusals)
      expect(readTicketAnswer({...about, refused, why: 'x'})).to.deep.equal({...about, refused});
    expect(readTicketAnswer({...about, class: '7b'})).to.deep.equal({...about, class: '7b'});
    const signed = {...about, blinded, class: '7b', signed: blinded};
    expect(readTicketAnswer({...signed, pupil: 'aisha'})).to.deep.equal(signed);
  });

  for (const [what, change] of [
    ['a word that nobody knows', {refused: 'because', class: undefined}],
    ['neither class nor reason', {class: undefined}],
    ['a signature that is none', {signed: '<b>'}],
    ['a signature that is too long', {signed: 'A'.repeat(684)}],
    ['something else than was asked', {blinded: 'a b'}],
    ['a wave that is none', {wave: 'a b'}],
    ['another type', {type: 'ticket'}],
  ] as const) {
    it(`takes no answer with ${what}`, () => {
      const good = {type: 'ticket-answer', wave, blinded, class: '7b', signed: blinded};
      expect(readTicketAnswer(good)).to.deep.equal(good);
      expect(readTicketAnswer({...good, ...change})).to.equal(undefined);
    });
  }

  it('never throws on what another script posts', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const type of ['ticket', 'ticket-answer'])
          for (const data of [value, {type, wave: value}, {type, wave, blinded: value, class: value}]) {
            readTicketAsk(data);
            readTicketAnswer(data);
          }
      }),
    );
  });
});
