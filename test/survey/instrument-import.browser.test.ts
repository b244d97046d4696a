import '../../src/define/pana-instrument.js';
import {expect} from 'chai';
import {fileOf, ownForm} from '../support/foreign-school.js';
import {keptIn, one, opened, press, psychologist, until, withKept} from '../support/instrument-page.js';

describe('a file that is no questionnaire', () => {
  for (const [what, file, words] of [
    ['cut off', () => fileOf('{"title": "Cut o'), 'damaged'],
    [
      'too big',
      () => ({name: 'big.json', size: 10_000_001, arrayBuffer: () => Promise.reject(new Error('read'))}),
      '10 MB',
    ],
    [
      'gone since it was chosen',
      () => ({name: 'gone.json', size: 3, arrayBuffer: () => Promise.reject(new Error('gone'))}),
      'damaged',
    ],
    ['without questions', () => fileOf({pages: []}), 'no question'],
  ] as const)
    it(`is refused where it is ${what}, and nothing is lost`, async () => {
      const school = await withKept(await psychologist());
      const element = await opened(school);
      await element.read([file()]);
      await until(element, 'refused');
      expect(one(element, '.notice.danger').textContent).to.contain(words);
      await press(element, 'Choose another file');
      expect(element.state).to.equal('choose');
      expect(await keptIn(school)).to.have.length(1);
    });

  it('is called off while it is read', async () => {
    const element = await opened(await psychologist());
    void element.read([
      {name: 'slow.json', size: 9, arrayBuffer: () => new Promise<ArrayBuffer>(() => undefined)},
    ]);
    await until(element, 'reading');
    await press(element, 'Cancel');
    expect(element.state).to.equal('choose');
  });

  it('is one at a time', async () => {
    const element = await opened(await psychologist());
    await element.read([fileOf(ownForm), fileOf(ownForm)]);
    await until(element, 'refused');
    expect(one(element, '.notice.danger').textContent).to.contain('One file');
  });

  it('of 5,000 questions leaves the page its turns, and shows a screenful', async () => {
    const element = await opened(await psychologist());
    const elements = Array.from({length: 5_000}, (_, at) => ({
      type: 'boolean',
      name: `q${at}`,
      title: `Question ${at}`,
      ...(at > 0 && {visibleIf: `{q${at - 1}} = true`}),
    }));
    let [longest, last, running] = [0, performance.now(), true];
    const watch = (): void => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      if (running) setTimeout(watch);
    };
    watch();
    await element.read([fileOf({elements})]);
    running = false;
    await until(element, 'understood');
    expect(longest).to.be.below(500);
    await press(element, 'Go on');
    await until(element, 'finish');
    expect(element.renderRoot.querySelectorAll('.items > li')).to.have.length(20);
  });
});
