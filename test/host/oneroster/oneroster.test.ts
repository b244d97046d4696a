import {expect} from 'chai';
import {
  makeOneRosterSource,
  type OneRosterLoad,
  type OneRosterOptions,
  type OneRosterSnapshot,
} from '../../../src/host/oneroster/source.js';
import {isRefusal} from '../../../src/kernel/refusal.js';
import {rosterOf} from '../../../src/roster/import/roster-of.js';
import {bundle11, bundle12, goodBundle, withLines} from '../../support/bundles.js';
import {collectionsOf, OneRosterServer, serverTime, type Manners} from '../../support/oneroster-server.js';

const bases = {
  '1.1': 'https://sis.example/ims/oneroster/v1p1/',
  '1.2': 'https://sis.example/ims/oneroster/rostering/v1p2/',
} as const;
const choices = {taughtWeekdays: [1, 2, 3, 4, 5] as const, declined: new Set<string>()};

async function serverOf(
  manners: Manners = {},
  version: keyof typeof bases = '1.1',
  files = version === '1.1' ? bundle11 : bundle12,
) {
  return new OneRosterServer(bases[version], await collectionsOf(files), manners);
}

interface Asked {
  readonly waits: number[];
  readonly renewals: boolean[];
  load(before?: OneRosterSnapshot, signal?: AbortSignal): Promise<OneRosterLoad | string>;
}

function asking(server: OneRosterServer, more: Partial<OneRosterOptions> = {}): Asked {
  const [waits, renewals]: [number[], boolean[]] = [[], []];
  const source = makeOneRosterSource({
    base: server.base,
    system: 'diary',
    pageSize: 3,
    fetch: server.fetch,
    token: (isRenewal) => {
      renewals.push(isRenewal);
      return Promise.resolve('good');
    },
    now: () => new Date(serverTime),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...more,
  });
  return {
    waits,
    renewals,
    async load(before, signal) {
      const loaded = await source.load(before, signal);
      return isRefusal(loaded) ? loaded.refused : loaded;
    },
  };
}

async function loaded(asked: Asked, before?: OneRosterSnapshot): Promise<OneRosterLoad> {
  const load = await asked.load(before);
  if (typeof load === 'string') throw new Error(load);
  return load;
}

const byFile = rosterOf(await goodBundle(), choices);

describe('a roster by OneRoster REST', () => {
  for (const version of ['1.1', '1.2'] as const) {
    it(`is the one that the files of ${version} give`, async () => {
      const server = await serverOf({}, version);
      const {roster, calendar, repairs} = await loaded(asking(server));
      expect(roster).to.deep.equal(byFile.roster);
      expect(calendar).to.deep.equal(byFile.calendar);
      expect(repairs).to.deep.equal(byFile.repairs);
      expect(server.asked.every(({href}) => href.startsWith(server.base))).to.equal(true);
    });
  }

  it('asks for no password and keeps none', async () => {
    for (const version of ['1.1', '1.2'] as const) {
      const server = await serverOf({refusesFields: true}, version);
      const load = await loaded(asking(server));
      expect(JSON.stringify(load)).not.to.match(/secret|child@/);
    }
    const chosen = await serverOf();
    await loaded(asking(chosen));
    const users = chosen.asked.filter(({pathname}) => pathname.endsWith('/users'));
    expect(users.map(({searchParams}) => searchParams.get('fields'))).to.satisfy((all: readonly string[]) =>
      all.every((fields) => fields.includes('givenName') && !/password|email|phone/.test(fields)),
    );
  });

  it('keeps the keys of children who are known, and takes nobody for another without asking', async () => {
    const server = await serverOf();
    const earlier = {
      ...byFile.roster,
      pupils: byFile.roster.pupils.map((one) => ({...one, key: `old-${one.sourcedId}` as typeof one.key})),
    };
    server.of('users', 'p1')['sourcedId'] = 'p99';
    for (const one of server.data.enrollments)
      if ((one['user'] as {sourcedId: string}).sourcedId === 'p1') one['user'] = {sourcedId: 'p99'};
    const {roster, matches} = await loaded(asking(server, {current: () => ({roster: earlier})}));
    const keys = new Map(roster.pupils.map(({sourcedId, key}) => [sourcedId, key as string]));
    expect(keys.get('p2')).to.equal('old-p2');
    expect(keys.get('p99')).not.to.equal('old-p1');
    expect(matches.map(({sourcedId, was}) => [sourcedId, was.key])).to.deep.equal([['p99', 'old-p1']]);
  });

  it('takes the one school that is asked for', async () => {
    const two = withLines(bundle11, 'orgs.csv', 's13,,,School 13,school,,d1');
    const more = withLines(
      two,
      'classes.csv',
      'x1,,,1 А,01,k,,homeroom,,s13,t1',
      'x2,,,2 А,02,k,,homeroom,,s13,t1',
      'x3,,,3 А,03,k,,homeroom,,s13,t1',
      'x4,,,4 А,04,k,,homeroom,,s13,t1',
    );
    const server = await serverOf({}, '1.1', more);
    const {roster} = await loaded(asking(server, {schoolId: 's12'}));
    expect(roster.classes.map(({key}) => key)).to.deep.equal(byFile.roster.classes.map(({key}) => key));
    expect(server.asked.some(({pathname}) => pathname.endsWith('/schools/s12/enrollments'))).to.equal(true);
    expect(await asking(server, {schoolId: 's99'}).load()).to.equal('no-school');
  });

  it('lists what cannot be read, with its place', async () => {
    const server = await serverOf();
    server.data.users.push({sourcedId: 'p7'}, null as never, {sourcedId: {}, givenName: ['x']});
    const {repairs} = await loaded(asking(server));
    expect(repairs.filter(({file}) => file === 'users').map(({problem}) => problem)).to.deep.equal([
      'missing-cell',
      'missing-cell',
      'missing-cell',
    ]);
  });

  it('needs an address with encryption and a version', () => {
    const make = (base: string) => () => makeOneRosterSource({base, token: () => Promise.resolve('x')});
    expect(make('http://sis.example/ims/oneroster/v1p1')).to.throw(/https/);
    expect(make('https://sis.example/api/')).to.throw(/version/);
    expect(make('http://localhost:8080/ims/oneroster/v1p1')).not.to.throw();
  });
});

describe('pages of a server', () => {
  const whole = async (manners: Manners) => (await loaded(asking(await serverOf(manners)))).roster;

  it('are all read, whatever tells where the next one is', async () => {
    for (const manners of [
      {withoutLinks: true},
      {withoutTotal: true},
      {withoutLinks: true, withoutTotal: true},
      {most: 2},
      {most: 2, withoutLinks: true, withoutTotal: true},
      {ignoresLimit: true},
      {ignoresLimit: true, ignoresOffset: true},
      {ignoresLimit: true, withoutTotal: true, withoutLinks: true},
    ] satisfies Manners[])
      expect(await whole(manners), JSON.stringify(manners)).to.deep.equal(byFile.roster);
  });

  it('that repeat instead of going on make no roster', async () => {
    const stuck = await serverOf({ignoresOffset: true, withoutLinks: true});
    expect(await asking(stuck).load()).to.equal('pages-repeat');
    expect(
      await asking(await serverOf({ignoresOffset: true, withoutLinks: true, withoutTotal: true})).load(),
    ).to.equal('pages-repeat');
    expect(await asking(await serverOf({ignoresOffset: true})).load()).to.equal('pages-repeat');
    expect(stuck.asked.length).to.be.lessThan(10);
  });

  it('that call the records of a page the number of all make no half roster', async () => {
    const server = await serverOf({
      withoutLinks: true,
      instead: (url) => {
        if (!url.pathname.endsWith('/users')) return undefined;
        const offset = Number(url.searchParams.get('offset'));
        const page = server.data.users.slice(offset, offset + 3);
        return new Response(JSON.stringify({users: page}), {headers: {'x-total-count': String(page.length)}});
      },
    });
    expect(await asking(server).load()).to.equal('pages-change');
  });

  it('that change while they are read are read anew', async () => {
    let hasLeft = false;
    const server = await serverOf({
      withoutLinks: true,
      before: (_, url) => {
        if (hasLeft || !url.pathname.endsWith('/users') || url.searchParams.get('offset') !== '3') return;
        hasLeft = true;
        // The first one leaves: all others move up, and one of them would be missed.
        server.data.users.splice(7, 1);
        server.data.users.unshift(...server.data.users.splice(4, 1));
      },
    });
    const {roster} = await loaded(asking(server));
    expect(roster.pupils.map(({sourcedId}) => sourcedId).sort()).to.deep.equal(['p1', 'p2', 'p3', 'p4']);
    expect(roster.staff.map(({sourcedId}) => sourcedId).sort()).to.deep.equal(['u1', 'u2', 'u3']);
  });

  it('that never stand still make no roster', async () => {
    let count = 0;
    const server = await serverOf({
      before: (_, url) => {
        if (url.pathname.endsWith('/users'))
          server.data.users.push({...server.of('users', 'p1'), sourcedId: `n${(count += 1)}`});
      },
    });
    expect(await asking(server).load()).to.equal('pages-change');
  });

  it('never lead to another place, where the token would go along', async () => {
    const server = await serverOf({
      instead: (url) => {
        if (!url.pathname.endsWith('/orgs')) return undefined;
        const link = '<https://elsewhere.example/steal>; rel="next"';
        return new Response(JSON.stringify({orgs: server.data.orgs.slice(0, 1)}), {headers: {link}});
      },
    });
    expect(await asking(server).load()).to.equal('not-understood');
    expect(server.asked.map(({host}) => host)).to.deep.equal(['sis.example']);
  });
});

describe('a server that does not answer as it should', () => {
  it('gets a new token once, and no third', async () => {
    const server = await serverOf();
    server.token = 'new';
    const tokens = ['old', 'new'];
    const renewed: boolean[] = [];
    const asked = asking(server, {
      token: (isRenewal) => {
        renewed.push(isRenewal);
        if (isRenewal) tokens.shift();
        return Promise.resolve(tokens[0]);
      },
    });
    expect((await loaded(asked)).roster).to.deep.equal(byFile.roster);
    expect(renewed.filter(Boolean)).to.have.length(1);
    const refusing = await serverOf({instead: () => new Response(null, {status: 401})});
    expect(await asking(refusing).load()).to.equal('not-allowed');
    expect(refusing.asked).to.have.length(2);
  });

  it('is given the time it asks for', async () => {
    const busy = [
      new Response(null, {status: 429, headers: {'retry-after': '7'}}),
      new Response(null, {
        status: 503,
        headers: {'retry-after': new Date(serverTime.getTime() + 20_000).toUTCString()},
      }),
      new Response(null, {status: 500}),
    ];
    const asked = asking(await serverOf({instead: () => busy.shift()}));
    expect((await loaded(asked)).roster).to.deep.equal(byFile.roster);
    expect(asked.waits).to.deep.equal([7000, 20_000, 4000]);
  });

  it('is not waited for an hour, nor asked for ever', async () => {
    const later = await serverOf({
      instead: () => new Response(null, {status: 503, headers: {'retry-after': '3600'}}),
    });
    expect(await asking(later).load()).to.equal('unreachable');
    expect(later.asked).to.have.length(1);
    const broken = await serverOf({instead: () => Promise.reject(new TypeError('no network'))});
    expect(await asking(broken).load()).to.equal('unreachable');
    expect(broken.asked).to.have.length(5);
  });

  it('makes no half roster where one collection fails', async () => {
    for (const [status, refused] of [
      [403, 'not-allowed'],
      [404, 'not-found'],
      [400, 'question-refused'],
      [500, 'unreachable'],
    ] as const) {
      const server = await serverOf({
        instead: (url) => (url.pathname.endsWith('/enrollments') ? new Response(null, {status}) : undefined),
      });
      expect(await asking(server).load(), String(status)).to.equal(refused);
    }
  });

  it('is not believed where it says something else than OneRoster', async () => {
    for (const body of ['<html>', '[]', '{"orgs":{}}', 'null', '{"orgs":[', ''])
      expect(await asking(await serverOf({instead: () => new Response(body)})).load(), body).to.equal(
        'not-understood',
      );
    const huge = new Response('{}', {headers: {'content-length': '90000000'}});
    expect(await asking(await serverOf({instead: () => huge})).load()).to.equal('too-big');
    expect(
      await asking(
        await serverOf({instead: () => new Response('{"orgs":[]}', {headers: {'x-total-count': '0'}})}),
      ).load(),
    ).to.equal('not-understood');
  });

  it('can be left at any time', async () => {
    for (const at of [1, 3, 6]) {
      const leaving = new AbortController();
      const server = await serverOf({before: (count) => count === at && leaving.abort()});
      expect(await asking(server).load(undefined, leaving.signal), String(at)).to.equal('aborted');
      expect(server.asked).to.have.length(at);
    }
  });

  it('is left when it is silent too long', async () => {
    const server = await serverOf();
    const silent: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('late'))),
      );
    expect(await asking(server, {fetch: silent, patience: 5}).load()).to.equal('unreachable');
  });
});

describe('what changed since', () => {
  const later = '2026-11-23T07:00:00Z';

  it('alone is asked for, and makes the same roster as all of it', async () => {
    const server = await serverOf();
    const first = await loaded(asking(server));
    Object.assign(server.of('users', 'p1'), {familyName: 'Омарова', dateLastModified: later});
    Object.assign(server.of('enrollments', 'e3'), {status: 'tobedeleted', dateLastModified: later});
    server.data.users.push({...server.of('users', 'p2'), sourcedId: 'p8', dateLastModified: later});
    server.asked.length = 0;
    const kept = JSON.parse(JSON.stringify(first.snapshot)) as OneRosterSnapshot;
    const second = await loaded(asking(server), kept);
    expect(server.asked).to.have.length(5);
    expect(
      server.asked.every(
        ({searchParams}) => searchParams.get('filter') === "dateLastModified>='2026-11-23T05:50:00.000Z'",
      ),
    ).to.equal(true);
    const whole = await loaded(asking(server));
    expect(second.roster).to.deep.equal(whole.roster);
    expect(second.roster.pupils.find(({sourcedId}) => sourcedId === 'p1')?.familyName).to.equal('Омарова');
    expect(second.roster.pupils.find(({sourcedId}) => sourcedId === 'p3')?.enrolments).to.deep.equal([]);
    expect(second.roster.pupils).to.have.length(5);
  });

  it('is the same where a server knows no filter, or refuses it', async () => {
    for (const manners of [{ignoresFilter: true}, {refusesFilter: true}]) {
      const server = await serverOf(manners);
      const first = await loaded(asking(server));
      Object.assign(server.of('users', 'p1'), {familyName: 'Омарова', dateLastModified: later});
      const {roster} = await loaded(asking(server), first.snapshot);
      expect(roster).to.deep.equal((await loaded(asking(server))).roster);
    }
  });

  it('leaves what was there untouched where it fails', async () => {
    const server = await serverOf();
    const {snapshot} = await loaded(asking(server));
    const before = JSON.stringify(snapshot);
    server.manners.instead = (url) =>
      url.pathname.endsWith('/users') ? new Response(null, {status: 403}) : undefined;
    expect(await asking(server).load(snapshot)).to.equal('not-allowed');
    expect(JSON.stringify(snapshot)).to.equal(before);
  });

  it('is not enough after a week: who left without a word shows then', async () => {
    const server = await serverOf();
    const {snapshot} = await loaded(asking(server));
    server.data.users.splice(0, 1);
    const nextDay = asking(server, {now: () => new Date(serverTime.getTime() + 24 * 3_600_000)});
    const nextWeek = asking(server, {now: () => new Date(serverTime.getTime() + 8 * 24 * 3_600_000)});
    expect((await loaded(nextDay, snapshot)).roster.pupils).to.have.length(4);
    expect((await loaded(nextWeek, snapshot)).roster.pupils).to.have.length(3);
  });
});
