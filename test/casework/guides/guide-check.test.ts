import {expect} from 'chai';
import {guideFaults, isGuide} from '../../../src/casework/guides/guide-check.js';
import {shippedGuides} from '../../../src/casework/guides/library.js';

interface Loose {
  [key: string]: unknown;
}

const danger = {id: 'danger', urgency: 'now'};

/** A guide of four questions that a school might write, with one thing changed in it. */
function guide(change: (guide: Loose, items: Loose[]) => void = () => undefined): Loose {
  const items: Loose[] = [
    {id: 'how', kind: 'words'},
    {id: 'who', kind: 'several', options: ['friend', 'nobody'], alone: 'nobody'},
    {id: 'age', kind: 'number', from: 7, to: 17},
    {
      id: 'more',
      kind: 'words',
      when: {
        all: [
          {of: 'who', any: ['friend']},
          {of: 'age', atLeast: 9},
        ],
      },
    },
    {id: 'end', kind: 'stop', when: {heard: 'danger'}},
  ];
  const made: Loose = {
    id: 'own',
    version: 1,
    ages: {from: 7, to: 17},
    parts: [{id: 'one', items}],
    listenFor: [danger],
  };
  change(made, items);
  return made;
}

const faultsAfter = (change: (guide: Loose, items: Loose[]) => void) =>
  guideFaults(guide(change)).map(({at, fault, word}) => [at, fault, ...(word === undefined ? [] : [word])]);

describe('a conversation guide as data', () => {
  it('is whole in the shipped guides', () => {
    for (const {guide: shipped} of shippedGuides) expect(guideFaults(shipped), shipped.id).to.deep.equal([]);
    expect(isGuide(guide())).to.equal(true);
  });

  it('is nothing else than an object with parts', () => {
    for (const value of [undefined, null, 'guide', [], 7])
      expect(guideFaults(value)).to.deep.equal([{at: '', fault: 'not-a-guide'}]);
    expect(faultsAfter((made) => (made['parts'] = []))).to.deep.include(['parts', 'no-parts']);
    expect(faultsAfter((made) => (made['parts'] = 'two'))).to.deep.include(['parts', 'no-parts']);
    expect(faultsAfter((made) => (made['parts'] = [{id: 'one', items: [7]}]))).to.deep.include([
      'parts[0].items[0].id',
      'no-id',
    ]);
  });

  const places: readonly (readonly [
    why: string,
    change: (guide: Loose, items: Loose[]) => void,
    fault: readonly string[],
  ])[] = [
    ['an id with spaces', (made) => (made['id'] = 'My guide'), ['id', 'no-id']],
    ['a version of a half', (made) => (made['version'] = 1.5), ['version', 'bad-version']],
    ['ages the wrong way round', (made) => (made['ages'] = {from: 17, to: 7}), ['ages', 'bad-ages']],
    [
      'a result that nobody can work out',
      (made) => (made['amountsTo'] = 'guilt'),
      ['amountsTo', 'unknown-result'],
    ],
    [
      'a kind of question that is not known',
      (_, items) => (items[0]!['kind'] = 'drawing'),
      ['parts[0].items[0].kind', 'unknown-kind', 'drawing'],
    ],
    [
      'one option',
      (_, items) => (items[1]!['options'] = ['friend']),
      ['parts[0].items[1].options', 'no-options'],
    ],
    [
      'an option twice',
      (_, items) => (items[1]!['options'] = ['friend', 'nobody', 'friend']),
      ['parts[0].items[1].options', 'option-twice', 'friend'],
    ],
    [
      'a lone option that is not there',
      (_, items) => (items[1]!['alone'] = 'none'),
      ['parts[0].items[1].alone', 'unknown-alone', 'none'],
    ],
    ['a number without bounds', (_, items) => delete items[2]!['to'], ['parts[0].items[2]', 'bad-bounds']],
    ['an id twice', (_, items) => (items[3]!['id'] = 'how'), ['parts[0].items[3].id', 'id-taken', 'how']],
    [
      'a sign with the id of a question',
      (made) => (made['listenFor'] = [danger, {id: 'how', urgency: 'now'}]),
      ['listenFor[1].id', 'id-taken', 'how'],
    ],
    [
      'an urgency that is not known',
      (made) => (made['listenFor'] = [{id: 'danger', urgency: 'later'}]),
      ['listenFor[0].urgency', 'unknown-urgency', 'later'],
    ],
    [
      'a condition on a question that is not there',
      (_, items) => (items[3]!['when'] = {of: 'whom', any: ['friend']}),
      ['parts[0].items[3].when', 'unknown-question', 'whom'],
    ],
    [
      'a condition on a later question',
      (_, items) => (items[0]!['when'] = {of: 'who', any: ['friend']}),
      ['parts[0].items[0].when', 'later-question', 'who'],
    ],
    [
      'a condition on the question itself',
      (_, items) => (items[1]!['when'] = {of: 'who', any: ['friend']}),
      ['parts[0].items[1].when', 'later-question', 'who'],
    ],
    [
      'a condition on an option that is not there',
      (_, items) => (items[3]!['when'] = {of: 'who', any: ['aunt']}),
      ['parts[0].items[3].when', 'unknown-option', 'aunt'],
    ],
    [
      'a figure asked of words',
      (_, items) => (items[3]!['when'] = {of: 'how', atLeast: 3}),
      ['parts[0].items[3].when', 'not-a-figure', 'how'],
    ],
    [
      'a sign that is not listened for',
      (_, items) => (items[4]!['when'] = {some: [{heard: 'joy'}]}),
      ['parts[0].items[4].when', 'unknown-sign', 'joy'],
    ],
    [
      'a condition with a “not”, which would conclude from silence',
      (_, items) => (items[3]!['when'] = {not: {of: 'who', any: ['friend']}}),
      ['parts[0].items[3].when', 'bad-condition'],
    ],
  ];
  for (const [why, change, fault] of places) {
    it(`names ${why} and its place`, () => {
      expect(faultsAfter(change)).to.deep.equal([fault]);
    });
  }

  it('refuses conditions that are nested without an end', () => {
    let when: unknown = {of: 'who', any: ['friend']};
    for (let depth = 0; depth < 10; depth += 1) when = {all: [when]};
    expect(faultsAfter((_, items) => (items[3]!['when'] = when))).to.deep.equal([
      ['parts[0].items[3].when', 'bad-condition'],
    ]);
  });
});
