import {expect} from 'chai';
import fc from 'fast-check';
import {loadConfig as staffConfig} from '../../src/apps/staff/config.js';
import {loadConfig as surveyConfig} from '../../src/apps/survey/config.js';

/** What both apps make of a `config.json` that says this. */
async function both(answer: () => Promise<Response>) {
  const real = globalThis.fetch;
  globalThis.fetch = answer;
  try {
    return {staff: await staffConfig(), survey: await surveyConfig()};
  } finally {
    globalThis.fetch = real;
  }
}

const alone = {
  staff: {portals: [], server: '', surveyApp: '', tokenKeys: [], practiceToken: '', samples: []},
  survey: {server: '/pana/', portals: [], exitTo: 'about:blank'},
};

describe('config.json', () => {
  for (const [what, answer] of [
    ['is missing', () => Promise.resolve(new Response(null, {status: 404}))],
    ['is a page', () => Promise.resolve(new Response('<h1>Not here</h1>'))],
    ['is a list', () => Promise.resolve(Response.json([1, 2]))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const) {
    it(`leaves both apps working on their own where it ${what}`, async () => {
      expect(await both(answer)).to.deep.equal(alone);
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

  it('trusts nobody where the keys of the care team make no sense, and anybody only where none is named', async () => {
    const keysIn = async (teamKeys: unknown) =>
      (await both(() => Promise.resolve(Response.json({teamKeys})))).survey.teamKeys;
    expect(await keysIn(['a', 'b'])).to.deep.equal(['a', 'b']);
    for (const broken of ['a', null, [1], {}]) expect(await keysIn(broken)).to.deep.equal([]);
    expect(await keysIn(undefined)).to.equal(undefined);
  });

  it('never breaks an app, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (said) => {
        const {staff, survey} = await both(() => Promise.resolve(Response.json(said)));
        expect(staff.portals).to.be.an('array');
        expect(survey.server).to.be.a('string').and.not.equal('');
      }),
    );
  });
});
