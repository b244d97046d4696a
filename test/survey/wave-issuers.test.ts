import {expect} from 'chai';
import type {School} from '../../src/host/school.js';
import type {ClassKey} from '../../src/kernel/ids.js';
import {day} from '../../src/kernel/school-day.js';
import {closeIssuer, issuersFor} from '../../src/survey/wave-issuers.js';
import {TicketOffice} from '../../src/sync/ticket-office.js';
import {schoolOf, staffId} from '../support/school.js';
import {schoolRoster} from '../support/survey.js';
import {testIssuer} from '../support/ticket-issuer.js';

const plan = {title: 'Autumn', classes: [], from: day('2026-11-23'), days: 10, readers: [staffId('p')]};
const orders = ['7a', '7b'].map((key) => ({classKey: key as ClassKey, year: '07', pupils: 3}));

describe('planning a wave at a school with a ticket issuer', () => {
  async function schoolWith(answer?: (request: Request) => Promise<Response>) {
    const {handler, tokenFor} = await testIssuer();
    const seen: string[] = [];
    const tickets = new TicketOffice({
      base: 'https://staff.school.example/pana/tickets/',
      token: () => tokenFor('psychologist'),
      fetch: async (input, init) => {
        const request = new Request(input, init);
        seen.push(`${request.method} ${new URL(request.url).pathname}`);
        return (answer ?? handler)(request);
      },
    });
    const school: School = {...(await schoolOf('psychologist')), tickets};
    return {school, seen};
  }

  it('has a key made for each class, under the wave’s public key', async () => {
    const {school, seen} = await schoolWith();
    const made = await issuersFor(school, schoolRoster, plan, orders, 'public-key-of-the-wave');
    if (!('issuers' in made) || !made.issuers) throw new Error('no issuers');
    expect(Object.entries(made.issuers).map(([key, {title}]) => [key, title])).to.deep.equal([
      ['7a', '7 А'],
      ['7b', schoolRoster.classes.find(({key}) => key === '7b')?.title],
    ]);
    const again = await issuersFor(school, schoolRoster, plan, orders, 'public-key-of-the-wave');
    expect(again).to.deep.equal(made);
    expect(new Set(seen)).to.deep.equal(new Set(['PUT /pana/tickets/public-key-of-the-wave/keys']));
  });

  it('closes it at the issuer with the wave', async () => {
    const {school, seen} = await schoolWith();
    const made = await issuersFor(school, schoolRoster, plan, orders, 'wave');
    await closeIssuer(school, {publicKey: 'wave', ...('issuers' in made ? made : {})});
    await closeIssuer(school, {publicKey: 'slips-alone'});
    expect(seen).to.deep.equal(['PUT /pana/tickets/wave/keys', 'DELETE /pana/tickets/wave']);
    expect(await issuersFor(school, schoolRoster, plan, orders, 'wave')).to.have.property('refused');
  });

  it('asks for none where the plan wants slips alone, or there is no issuer', async () => {
    const {school, seen} = await schoolWith();
    expect(await issuersFor(school, schoolRoster, {...plan, portal: false}, orders, 'w')).to.deep.equal({});
    expect(await issuersFor(await schoolOf('psychologist'), schoolRoster, plan, orders, 'w')).to.deep.equal(
      {},
    );
    expect(seen).to.deep.equal([]);
  });

  const json = (body: object) => () => Promise.resolve(Response.json(body));
  for (const [what, answer] of [
    ['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is a page that says yes to everything', () => Promise.resolve(new Response('<h1>Welcome</h1>'))],
    ['knows nobody', () => Promise.resolve(Response.json({refused: 'forbidden'}, {status: 403}))],
    ['leaves a class out', json({wave: 'w', keys: {'7a': 'AAAA'}})],
    ['gives what is no key', json({wave: 'w', keys: {'7a': 'AAAA', '7b': 'BBBB'}})],
    ['speaks of another wave', json({wave: 'x', keys: {'7a': 'AAAA', '7b': 'BBBB'}})],
  ] as const) {
    it(`publishes nothing where the issuer ${what}`, async () => {
      const {school} = await schoolWith(answer);
      const made = await issuersFor(school, schoolRoster, plan, orders, 'w');
      expect(made).to.have.property('refused', 'issuer-unreachable');
    });
  }
});
