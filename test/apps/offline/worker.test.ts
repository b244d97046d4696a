import {expect} from 'chai';
import {pathOf, serve} from '../../../src/apps/offline/serve.js';
import {Settings} from '../../../src/apps/offline/settings.js';
import {Shelf, withoutTimes} from '../../../src/apps/offline/shelf.js';
import {takeOverPlease} from '../../../src/apps/offline/take-over.js';
import {StandInScope} from '../../support/worker-scope.js';

const root = 'https://app.example/';
const precache = {version: 'b', files: {'index.html': 'sha256-i', 'app.js': 'sha256-a'}};

describe('what of a request is the app’s own', () => {
  const pathIn = (address: string, init?: RequestInit) => pathOf(new Request(address, init), root);

  it('is its path, without what was asked and what follows a hash', () => {
    expect(pathIn(`${root}app.js`)).to.equal('app.js');
    expect(pathIn(`${root}index.html?lang=kk#c=ABCDE`)).to.equal('index.html');
    const document = {method: 'GET', mode: 'navigate', url: `${root}?id=w#c=ABCDE`, headers: new Headers()};
    expect(pathOf(document as Request, root)).to.equal('index.html');
  });

  it('is nothing for what is written, what is signed and what lies elsewhere', () => {
    expect(pathIn(`${root}app.js`, {method: 'POST', body: 'x'})).to.equal(undefined);
    expect(pathIn(`${root}app.js`, {headers: {Authorization: 'Bearer x'}})).to.equal(undefined);
    expect(pathIn('https://other.example/app.js')).to.equal(undefined);
  });
});

describe('the settings that a device keeps', () => {
  const said =
    (text: string, status = 200) =>
    () =>
      new Response(text, {status});

  it('are asked for each time, and written only when they change', async () => {
    const world = new StandInScope();
    const settings = new Settings(world.scope);
    world.answer = said('{"a":1}');
    await settings.answer();
    await settings.answer();
    expect([world.asked.length, world.writes]).to.deep.equal([2, 1]);
    world.answer = said('{"a":2}');
    expect(await (await settings.answer()).text()).to.equal('{"a":2}');
    expect(world.writes).to.equal(2);
  });

  it('are as they were where nobody answers, the server is ill, or the line neither works nor fails', async () => {
    const world = new StandInScope();
    const settings = new Settings(world.scope, 5);
    world.answer = said('{"a":1}');
    await settings.answer();
    for (const answer of [
      () => Promise.reject(new TypeError()),
      said('', 503),
      () => new Promise<never>(() => undefined),
    ]) {
      world.answer = answer;
      expect(await (await settings.answer()).text()).to.equal('{"a":1}');
    }
  });

  it('are not made up: where nothing was kept and nobody answers, that is said', async () => {
    const world = new StandInScope();
    world.answer = said('', 503);
    const error = await new Settings(world.scope).answer().catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(TypeError);
    expect(world.writes).to.equal(0);
  });
});

describe('the shelf of an app', () => {
  it('keeps policies, and nothing that tells a time or a person', async () => {
    const headers = {
      'Content-Security-Policy': "default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      Date: 'Mon, 23 Nov 2026 07:00:00 GMT',
      ETag: '"x"',
      'X-Request-Id': '7',
    };
    const kept = await withoutTimes(new Response('x', {headers}));
    expect([...kept.headers.keys()].filter((name) => name !== 'content-type')).to.deep.equal([
      'content-security-policy',
      'x-content-type-options',
    ]);
  });

  it('goes on where a try to fill it was cut off', async () => {
    const world = new StandInScope();
    const shelf = new Shelf(world.scope, precache);
    world.answer = (address) => {
      if (address.endsWith('app.js')) throw new TypeError('cut');
      return new Response('x');
    };
    expect(await shelf.fill().catch((cause: unknown) => cause)).to.be.instanceOf(TypeError);
    world.answer = () => new Response('x');
    await shelf.fill();
    expect(world.asked).to.deep.equal([`${root}index.html`, `${root}app.js`, `${root}app.js`]);
  });

  it('takes other versions away once no other page is open, and leaves other folders alone', async () => {
    const world = new StandInScope();
    const others = `pana ${root}below/ v a`;
    for (const name of [`pana ${root} v a`, `pana ${root} v b`, others, 'of somebody else'])
      await world.caches.open(name);
    serve(world.scope, precache);
    world.pages = 2;
    await world.tell('activate');
    expect(world.kept.size).to.equal(4);
    world.pages = 1;
    await world.tell('activate');
    expect([...world.kept.keys()]).to.deep.equal([`pana ${root} v b`, others, 'of somebody else']);
  });
});

describe('a version that waits', () => {
  it('takes over when the only page asks, and not while others are open, nor for other words', async () => {
    const world = new StandInScope();
    serve(world.scope, precache);
    const said: unknown[] = [];
    const ports = [{postMessage: (answer: unknown) => said.push(answer)}];
    await world.tell('message', {data: 'anything', ports});
    world.pages = 2;
    await world.tell('message', {data: takeOverPlease, ports});
    expect([world.skipped, said]).to.deep.equal([false, ['others']]);
    world.pages = 1;
    await world.tell('message', {data: takeOverPlease, ports});
    expect([world.skipped, said]).to.deep.equal([true, ['others', 'taken']]);
  });
});
