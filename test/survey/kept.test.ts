import {expect} from 'chai';
import {foldAll} from '../../src/journal/fold.js';
import {isRefusal} from '../../src/kernel/refusal.js';
import {
  instrumentKept,
  keepInstrument,
  keptSubject,
  nextVersion,
  settleContest,
  type KeptInstrument,
} from '../../src/survey/instrument/kept.js';
import {askedFold, contestOf, keptFold, usedIn, versionsIn} from '../../src/survey/instrument/kept-view.js';
import {instrumentsIn, knownVersions} from '../../src/survey/instruments/library.js';
import {keptOf} from '../support/kept.js';
import {written} from '../support/entries.js';
import {startedWave} from '../support/survey.js';

function drafted(kept: KeptInstrument, known: Parameters<typeof keepInstrument>[1] = []) {
  const drafts = keepInstrument(kept, known, []);
  if (isRefusal(drafts)) throw new Error(drafts.refused);
  return drafts;
}

const stateOf = (...kept: readonly KeptInstrument[]) =>
  foldAll(keptFold, written(kept.flatMap((one) => drafted(one))));

describe('a questionnaire of the school’s own', () => {
  it('is kept beside the shipped ones, with its latest version and every word', async () => {
    const state = stateOf(keptOf(), keptOf({version: 2, title: 'Once more'}), keptOf({id: 'other'}));
    const own = instrumentsIn(state).filter(({origin}) => origin === 'own');
    expect(own.map(({id, version}) => `${id} ${version}`)).to.deep.equal(['every-kind 2', 'other 1']);
    expect((await own[0]!.load())['en']?.title).to.equal('Once more');
    expect(instrumentsIn(state).filter(({origin}) => origin === 'shipped')).to.have.length(5);
    expect(versionsIn(state).map(({id, version}) => `${id} ${version}`)).to.deep.equal([
      'every-kind 2',
      'every-kind 1',
      'other 1',
    ]);
  });

  it('needs a higher version with every change, also above what a wave has asked', async () => {
    const state = stateOf(keptOf());
    const {drafts} = await startedWave();
    const used = usedIn(foldAll(askedFold, written(drafts.public)));
    expect(used.map(({instrument}) => instrument.id)).to.deep.equal(['pana-first']);
    const known = knownVersions(state, [...used, {instrument: {...keptOf().instrument, version: 6}}]);
    const changed = keptOf({title: 'Changed'});
    expect(keepInstrument(changed, known, [])).to.deep.equal({refused: 'version-taken', detail: {next: 7}});
    expect(drafted(keptOf({version: 7}), known)[0]?.about).to.equal('instrument/every-kind/7');
    expect(nextVersion('every-kind', known)).to.equal(7);
    expect(nextVersion('pana-first', known)).to.equal(2);
  });

  for (const [refused, change, unmarked = []] of [
    ['not-whole', {texts: {en: {title: 'Half'}}}],
    ['not-whole', {instrument: {...keptOf().instrument, pages: [{kind: 'items', id: 'x', items: 'none'}]}}],
    ['no-title', {texts: {en: {...keptOf().texts['en']!, title: '  '}}}],
    ['no-title', {language: 'fr'}],
    ['reserved', {instrument: {...keptOf().instrument, id: 'pana-first'}}],
    ['unmarked', {}, ['hurt']],
  ] as const)
    it(`is refused as ${refused} with ${JSON.stringify(change).slice(0, 40)}`, () => {
      const kept = {...keptOf(), ...change} as unknown as KeptInstrument;
      expect(keepInstrument(kept, [], unmarked)).to.have.property('refused', refused);
    });

  it('is refused where nothing is counted of it and nothing is read', () => {
    const {instrument} = keptOf();
    const pages = instrument.pages.map((page) =>
      page.kind === 'items' ? {...page, items: page.items.filter(({kind}) => kind !== 'text')} : page,
    );
    const silent = {...keptOf(), instrument: {...instrument, measures: [], pages}};
    expect(keepInstrument(silent, [], [])).to.deep.equal({refused: 'nothing-counted'});
    expect(
      isRefusal(keepInstrument({...keptOf(), instrument: {...instrument, measures: []}}, [], [])),
    ).to.equal(false);
  });

  it('is not read where it is filed under another name, or is of no shape', () => {
    const [draft] = drafted(keptOf());
    const elsewhere = {...draft!, about: keptSubject({id: 'other', version: 1})};
    expect(versionsIn(foldAll(keptFold, written([elsewhere])))).to.deep.equal([]);
    for (const broken of [
      null,
      {},
      {...keptOf(), marks: {traits: {hurt: 'shoe'}, harmless: []}},
      {...keptOf(), source: {}},
    ])
      expect(instrumentKept.is(broken)).to.equal(false);
  });
});

describe('two devices that made the same version', () => {
  const [mine, yours] = [keptOf({version: 2, title: 'Mine'}), keptOf({version: 2, title: 'Yours'})];

  it('differ where everybody sees it, and neither is offered until a person chooses', () => {
    const state = stateOf(keptOf(), mine, yours);
    const [second] = versionsIn(state);
    expect(second).to.deep.include({version: 2, isContested: true});
    expect(second?.bodies).to.have.length(2);
    const own = instrumentsIn(state).find(({origin}) => origin === 'own');
    expect(own).to.deep.include({version: 1, isContested: true});
  });

  it('agree where they say the same', () => {
    expect(versionsIn(stateOf(mine, mine))[0]).to.include({isContested: false});
  });

  it('both remain when one of them stays: the other gets a version of its own', () => {
    const entries = written([...drafted(mine), ...drafted(yours)]);
    const state = foldAll(keptFold, entries);
    const contest = versionsIn(state)[0]!;
    const stays = contest.bodies.find(({kept}) => kept.texts['en']?.title === 'Yours')!.entry;
    const drafts = settleContest(contest, stays, knownVersions(state, []));
    if (isRefusal(drafts)) throw new Error(drafts.refused);
    const settled = versionsIn(foldAll(keptFold, [...entries, ...written(drafts)]));
    expect(
      settled.map(({version, bodies, isContested}) => [
        version,
        bodies[0]?.kept.texts['en']?.title,
        isContested,
      ]),
    ).to.deep.equal([
      [3, 'Mine', false],
      [2, 'Yours', false],
    ]);
    expect(settleContest({bodies: contest.bodies.slice(1)}, stays, [])).to.deep.equal({
      refused: 'no-conflict',
    });
  });

  it('cannot take away what a wave has asked', () => {
    const other = {...yours, instrument: {...yours.instrument, equalPaths: false}};
    const [contested] = versionsIn(stateOf(mine, other));
    const contest = contestOf(contested!, [{instrument: mine.instrument, texts: mine.texts}]);
    const asked = contested!.bodies.find(({kept}) => kept.texts['en']?.title === 'Mine')!.entry;
    expect(contest.used).to.equal(asked);
    const stays = contested!.bodies.find(({entry}) => entry !== asked)!.entry;
    expect(settleContest(contest, stays, [])).to.deep.equal({refused: 'used'});
    expect(isRefusal(settleContest(contest, asked, []))).to.equal(false);
  });
});
