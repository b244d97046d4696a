import {expect} from 'chai';
import fc from 'fast-check';
import {loadConfig as staffConfig} from '../../src/apps/staff/config.js';
import {loadConfig as surveyConfig} from '../../src/apps/survey/config.js';

/** What both apps make of a `config.json` that says this. */
async function both(answer: () => Promise<Response>) {
  return {staff: await by(staffConfig, answer), survey: await by(surveyConfig, answer)};
}

async function by<Config>(load: () => Promise<Config>, answer: () => Promise<Response>): Promise<Config> {
  const real = globalThis.fetch;
  globalThis.fetch = answer;
  // What they ask for, they ask for at once.
  const loading = load();
  globalThis.fetch = real;
  return loading;
}

const alone = {
  staff: {
    ...{portals: [], server: '', couch: '', couchSchool: '', surveyApp: '', issuer: '', tokenKeys: []},
    ...{practiceToken: '', samples: [], offline: true},
  },
  survey: {server: '/pana/', portals: [], exitTo: 'about:blank', offline: true},
};

describe('config.json', () => {
  it('leaves both apps working on their own where it is missing', async () => {
    expect(await both(() => Promise.resolve(new Response(null, {status: 404})))).to.deep.equal(alone);
  });

  for (const [what, answer] of [
    ['is a page', () => Promise.resolve(new Response('<h1>Not here</h1>'))],
    ['is a list', () => Promise.resolve(Response.json([1, 2]))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is kept back by a server that fell over', () => Promise.resolve(Response.json({}, {status: 503}))],
    ['is for others', () => Promise.resolve(Response.json({}, {status: 403}))],
  ] as const) {
    it(`leaves the staff app on its own, and no pupil asked without the keys that it may pin, where it ${what}`, async () => {
      const [staff, survey] = await Promise.allSettled([by(staffConfig, answer), by(surveyConfig, answer)]);
      expect(staff).to.deep.equal({status: 'fulfilled', value: alone.staff});
      expect(survey.status).to.equal('rejected');
    });
  }

  it('lets nobody frame the apps, call a number or sign sessions by a part that makes no sense', async () => {
    const hostile = {
      portals: '*',
      server: {href: '/'},
      surveyApp: 1,
      tokenKeys: 'key',
      practiceToken: ['/token'],
      samples: [{title: 'x'}],
      exitTo: null,
      helpLines: [{number: 'javascript:alert(1)', name: {en: 'x'}}],
    };
    expect(await both(() => Promise.resolve(Response.json(hostile)))).to.deep.equal(alone);
  });

  it('keeps an app on the device unless the school says no in so many words', async () => {
    const kept = async (offline: unknown) => {
      const {staff, survey} = await both(() => Promise.resolve(Response.json({offline})));
      return [staff.offline, survey.offline];
    };
    expect(await kept(false)).to.deep.equal([false, false]);
    expect(await kept('no')).to.deep.equal([true, true]);
  });

  it('trusts nobody where the keys of the care team make no sense, and anybody only where none is named', async () => {
    const keysIn = async (teamKeys: unknown) =>
      (await both(() => Promise.resolve(Response.json({teamKeys})))).survey.teamKeys;
    expect(await keysIn(['a', 'b'])).to.deep.equal(['a', 'b']);
    for (const broken of ['a', null, [1], {}]) expect(await keysIn(broken)).to.deep.equal([]);
    expect(await keysIn(undefined)).to.equal(undefined);
  });

  it('never breaks an app, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (said) => {
        const {staff, survey} = await both(() => Promise.resolve(Response.json(said)));
        expect(staff.portals).to.be.an('array');
        expect(survey.server).to.be.a('string').and.not.equal('');
      }),
    );
  });
});
