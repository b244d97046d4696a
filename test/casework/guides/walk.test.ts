import {expect} from 'chai';
import fc from 'fast-check';
import {answerFault, carefulAnswer, type Answer} from '../../../src/casework/guides/answer.js';
import {
  boundsOf,
  optionsOf,
  questionBy,
  questionsOf,
  type Guide,
  type Question,
} from '../../../src/casework/guides/guide.js';
import {shippedGuides} from '../../../src/casework/guides/library.js';
import {bullying} from '../../../src/casework/guides/own/bullying.js';
import {walk, type Told} from '../../../src/casework/guides/walk.js';
import {chosen, figure, inWords, notSaid} from '../../support/interviews.js';

const told = (answers: Readonly<Record<string, Answer>>, heard: Told['heard'] = new Map()): Told => ({
  answers: new Map(Object.entries(answers)),
  heard,
});

const idsOf = (questions: readonly Question[]) => questions.map(({id}) => id);

function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const silence = fc.constant<Answer>(notSaid);
  if (question.kind === 'words') return fc.oneof(silence, fc.constant(inWords('x')));
  if (question.kind === 'number' || question.kind === 'hours') {
    const [min, max] = boundsOf(question);
    return fc.oneof(silence, fc.integer({min, max}).map(figure));
  }
  const options = optionsOf(question);
  const one = fc.constantFrom(...options).map((option) => chosen(option));
  if (question.kind !== 'several') return fc.oneof(silence, one);
  const named = options.filter((option) => option !== question.alone);
  return fc.oneof(
    silence,
    one,
    fc.subarray([...named], {minLength: 1}).map((some) => chosen(...some)),
  );
}

/** Any answers and signs at all, also to questions that a branch would never have reached. */
function anyTold(guide: Guide): fc.Arbitrary<Told> {
  const answers = fc
    .tuple(...questionsOf(guide).map((question) => fc.option(anyAnswer(question), {nil: undefined})))
    .map(
      (all) => new Map(questionsOf(guide).flatMap(({id}, at) => (all[at] ? [[id, all[at]] as const] : []))),
    );
  const heard = fc
    .subarray(guide.listenFor.map(({id}) => id))
    .chain((ids) => fc.tuple(...ids.map((id) => fc.boolean().map((acted) => [id, {acted}] as const))))
    .map((pairs) => new Map(pairs));
  return fc.record({answers, heard});
}

const everyGuide = fc
  .constantFrom(...shippedGuides.map(({guide}) => guide))
  .chain((guide) => anyTold(guide).map((said) => ({guide, said})));

describe('the way through a conversation', () => {
  it('begins with the first question, and asks one after the other', () => {
    expect(walk(bullying, told({})).next?.id).to.equal('usual-day');
    expect(walk(bullying, told({'usual-day': inWords('Fine')})).next?.id).to.equal('happened');
  });

  it('takes “nothing was said” as asked, and goes on', () => {
    const {next, missing} = walk(bullying, told({'usual-day': notSaid, happened: notSaid}));
    expect(next?.id).to.equal('last-time');
    expect(idsOf(missing)).not.to.include('happened');
  });

  it('opens a branch by what was said, and never by what was not', () => {
    const opened = (answer?: Answer) => idsOf(walk(bullying, told(answer ? {safe: answer} : {})).path);
    expect(opened(chosen('not'))).to.include('unsafe-where');
    for (const answer of [undefined, notSaid, chosen('safe')])
      expect(opened(answer)).not.to.include('unsafe-where');
  });

  it('keeps an answer whose branch was closed by a later correction, outside the path', () => {
    const before = {safe: chosen('not'), 'unsafe-where': inWords('The stairs'), 'way-home': chosen('yes')};
    expect(walk(bullying, told(before)).outside).to.deep.equal([]);
    const {outside, path} = walk(bullying, told({...before, safe: chosen('safe')}));
    expect(outside).to.deep.equal(['unsafe-where', 'way-home']);
    expect(idsOf(path)).not.to.include('way-home-with');
  });

  it('keeps an answer to a question that this version does not know', () => {
    expect(walk(bullying, told({'from-later': inWords('Kept')})).outside).to.deep.equal(['from-later']);
  });

  it('asks nothing more until what is urgent was acted on', () => {
    const waiting = walk(bullying, told({}, new Map([['life', {acted: false}]])));
    expect(waiting.next).to.equal(undefined);
    expect(waiting.urgent.map(({id}) => id)).to.deep.equal(['life']);
    const safe = walk(bullying, told({}, new Map([['life', {acted: true}]])));
    expect([safe.next?.id, safe.urgent]).to.deep.equal(['usual-day', []]);
  });

  it('stops where others must ask, and keeps what was said before', () => {
    const said = {'usual-day': inWords('x'), what: chosen('body')};
    const {next, stop, path, outside} = walk(bullying, told(said, new Map([['sexual', {acted: true}]])));
    expect([next, stop?.id]).to.deep.equal([undefined, 'stop-adult']);
    expect(idsOf(path)).to.deep.equal(['usual-day', 'what']);
    expect(outside).to.deep.equal([]);
  });

  it('puts every answer on the path or outside, and nothing else', () => {
    fc.assert(
      fc.property(everyGuide, ({guide, said}) => {
        const {path, outside} = walk(guide, said);
        const answered = idsOf(path).filter((id) => said.answers.has(id));
        expect([...answered, ...outside].sort()).to.deep.equal([...said.answers.keys()].sort());
      }),
    );
  });

  it('names as missing only what is asked, is needed and has no answer, and next the first of those asked', () => {
    fc.assert(
      fc.property(everyGuide, ({guide, said}) => {
        const {path, missing, next, urgent} = walk(guide, said);
        for (const question of missing) {
          expect(path).to.include(question);
          expect(question.needed && !said.answers.has(question.id)).to.equal(true);
        }
        const open = path.filter(({id}) => !said.answers.has(id));
        expect(next).to.equal(urgent.length > 0 ? undefined : open[0]);
      }),
    );
  });

  it('asks nothing because of silence: taking a word back opens no question', () => {
    fc.assert(
      fc.property(everyGuide, fc.nat(), ({guide, said}, at) => {
        const id = [...said.answers.keys()][at % Math.max(1, said.answers.size)];
        fc.pre(id !== undefined);
        const less = new Map(
          [...said.answers].map(([each, answer]) => [each, each === id ? notSaid : answer]),
        );
        expect(idsOf(walk(guide, said).path)).to.include.members(
          idsOf(walk(guide, {...said, answers: less}).path),
        );
      }),
    );
  });
});

describe('an answer', () => {
  const question = (id: string) => questionBy(bullying, id)!;

  it('fits its question, or says why not', () => {
    const cases: readonly (readonly [string, Answer, string | undefined])[] = [
      ['safe', chosen('not'), undefined],
      ['safe', chosen('not', 'safe'), 'one-only'],
      ['safe', chosen('maybe'), 'unknown-option'],
      ['safe', inWords('not'), 'not-this-kind'],
      ['knows', chosen('friend', 'family'), undefined],
      ['knows', chosen('nobody'), undefined],
      ['knows', chosen('nobody', 'friend'), 'alone-only'],
      ['happened', inWords('They laugh'), undefined],
      ['happened', inWords('  '), 'no-words'],
      ['happened', figure(3), 'not-this-kind'],
      ['way-home', chosen('yes'), undefined],
      ['way-home', chosen('maybe'), 'unknown-option'],
      ['way-home', notSaid, undefined],
    ];
    for (const [id, answer, fault] of cases) expect(answerFault(question(id), answer), id).to.equal(fault);
  });

  it('keeps figures within their bounds', () => {
    const age: Question = {id: 'age', kind: 'number', from: 5, to: 17};
    const hours: Question = {id: 'hours', kind: 'hours'};
    expect([4, 5, 17, 18, 7.5].map((number) => answerFault(age, figure(number)))).to.deep.equal([
      'out-of-bounds',
      undefined,
      undefined,
      'out-of-bounds',
      'out-of-bounds',
    ]);
    expect([-1, 0, 12.5, 168, 169].map((number) => answerFault(hours, figure(number)))).to.deep.equal([
      'out-of-bounds',
      undefined,
      undefined,
      undefined,
      'out-of-bounds',
    ]);
  });

  it('counts as the more careful of two that contradict each other, in any order', () => {
    const age: Question = {id: 'age', kind: 'number', from: 5, to: 17, careful: 'lower'};
    const cases: readonly (readonly [Question, Answer, Answer, Answer])[] = [
      [question('way-home'), chosen('no'), chosen('yes'), chosen('yes')],
      [question('knows'), chosen('nobody'), chosen('friend'), chosen('friend')],
      [question('what'), chosen('body'), chosen('online'), chosen('body', 'online')],
      [question('happened'), inWords('B'), inWords('A'), inWords('A\nB')],
      [question('happened'), notSaid, inWords('A'), inWords('A')],
      [{id: 'hours', kind: 'hours'}, figure(10), figure(20), figure(20)],
      [age, figure(14), figure(12), figure(12)],
      [age, {said: 'taken-back'}, notSaid, notSaid],
    ];
    for (const [of, a, b, careful] of cases) {
      expect(carefulAnswer([a, b], of)).to.deep.equal(careful);
      expect(carefulAnswer([b, a], of)).to.deep.equal(careful);
    }
  });
});
