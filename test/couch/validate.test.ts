import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {ask, type Answer} from '../support/couch/ask.js';
import {startCouchServer, type CouchServer} from '../support/couch/servers.js';
import {makeSigner} from '../support/couch/tokens.js';
import {envelope, letters, newId, people, rows, sealed, type Doc} from '../support/couch/validate-rows.js';

const textOf = (name: string): string =>
  readFileSync(new URL(`../../deploy/couchdb/validate/${name}.js`, import.meta.url), 'utf8')
    .trim()
    .replace(/;$/, '');
describe('what a database takes', function () {
  this.timeout(60_000);
  const signer = makeSigner();
  let server: CouchServer;

  before(async () => {
    server = await startCouchServer(signer);
    for (const ledger of ['school', 'care', 'public', 'inbox']) await make(ledger);
  });

  after(() => server.close());

  async function make(ledger: string): Promise<void> {
    const path = `/${server.school}-${ledger}`;
    const validate = textOf(ledger === 'inbox' ? 'envelopes' : 'entries');
    // Everybody is a member here, so that the functions alone say no.
    const roles = Object.values(people).flat().map(withSchool);
    await asked('operator', `PUT ${path}`);
    await asked('operator', `PUT ${path}/_security`, {members: {roles}, admins: {roles: ['_admin']}});
    await asked('operator', `PUT ${path}/_design/pana`, {validate_doc_update: validate});
  }

  const withSchool = (role: string): string => role.replace('SCHOOL', server.school);

  function asked(who: string, call: string, body?: unknown): Promise<Answer> {
    const login = `Bearer ${signer.token(who, (people[who] ?? []).map(withSchool))}`;
    const Authorization = who === 'operator' ? server.admin : login;
    return ask(server.url, call, {headers: {Authorization}, body});
  }

  function docOf(who: string, change: Doc): Doc {
    const id = newId();
    const inside = change['content'];
    const whole =
      inside && !Array.isArray(inside) ? {content: {id: id.slice(1), by: who, ...(inside as Doc)}} : {};
    return {_id: id, by: who, ...change, ...whole};
  }

  async function written(who: string, ledger: string, doc: Doc, more: object = {}): Promise<string> {
    const call = `POST /${server.school}-${ledger}/_bulk_docs`;
    const {status, body} = await asked(who, call, {docs: [doc], ...more});
    const row = Array.isArray(body) ? (body as Doc[])[0] : body;
    if (row?.['error'] === undefined) return 'taken';
    expect([status, row['error']]).to.deep.equal([201, row['error']]);
    return [row['error'], row['reason']].join(': ');
  }

  for (const [what, who, ledger, change, verdict] of rows) {
    it(`${ledger}: ${what} is ${verdict === 'taken' ? 'taken' : 'refused'}`, async () => {
      const said = await written(who, ledger, docOf(who, change));
      if (verdict === 'taken') expect(said).to.equal('taken');
      else
        expect(said)
          .to.match(/^forbidden/)
          .and.match(verdict);
    });
  }

  describe('and never takes back', () => {
    const lying = async (who = 'teacher', ledger = 'school'): Promise<Doc> => {
      const doc = docOf(who, ledger === 'inbox' ? envelope(4096) : sealed);
      expect(await written(who, ledger, doc)).to.equal('taken');
      const {body} = await asked('operator', `GET /${server.school}-${ledger}/${String(doc['_id'])}`);
      return body;
    };

    it('the same again is a conflict', async () => {
      const {_rev, ...doc} = await lying();
      expect(_rev).to.match(/^1-/);
      expect(await written('teacher', 'school', doc)).to.match(/^conflict/);
    });

    it('another content over it', async () => {
      const doc = await lying();
      expect(await written('teacher', 'school', {...doc, sealed: letters(400)})).to.match(/append only/);
    });

    for (const [writer, ledger] of [
      ['teacher', 'school'],
      ['proxy', 'inbox'],
    ] as const) {
      it(`a deletion, by whomever, in ${ledger}`, async () => {
        for (const who of [writer, 'lead']) {
          const doc = await lying(writer, ledger);
          expect(await written(who, ledger, {...doc, _deleted: true})).to.match(/nothing is deleted/);
        }
      });

      it(`revisions of one’s own making, in ${ledger}: beside it, after it, and for a new name`, async () => {
        const doc = await lying(writer, ledger);
        const parent = String(doc['_rev']).slice(2);
        const child = {_rev: '2-abcd', _revisions: {start: 2, ids: ['abcd', parent]}};
        const stub = {_id: doc['_id'], v: 1, by: 'lead', erased: true};
        const made = [
          [writer, {...doc, _rev: '1-ffffffffffffffffffffffffffffffff'}],
          [writer, {...doc, _rev: '99999-ffffffffffffffffffffffffffffffff'}],
          [writer, {...doc, ...child}],
          [writer, {...doc, _id: newId(), _rev: '1-abcd'}],
          ['lead', {...stub, ...child}],
          ['lead', {...stub, _rev: '1-ffffffffffffffffffffffffffffffff'}],
        ] as const;
        for (const [who, each] of made)
          expect(await written(who, ledger, each, {new_edits: false})).to.match(/append only/);
        const {body} = await asked('operator', `GET /${server.school}-${ledger}/${String(doc['_id'])}`);
        expect(body).to.deep.equal(doc);
      });
    }

    it('a stub goes over it, by the care team, and stays', async () => {
      for (const [who, ledger] of [
        ['teacher', 'school'],
        ['psychologist', 'care'],
        ['proxy', 'inbox'],
      ] as const) {
        const {_id, _rev} = await lying(who, ledger);
        const stub = {_id, _rev, v: 1, erased: true};
        if (who !== 'psychologist')
          expect(await written(who, ledger, {...stub, by: who}), ledger).to.match(/role/);
        expect(await written('lead', ledger, {...stub, by: 'lead'}), ledger).to.equal('taken');
        const {body} = await asked('operator', `GET /${server.school}-${ledger}/${String(_id)}`);
        expect(body).to.deep.include({v: 1, by: 'lead', erased: true});
        for (const again of [
          {...sealed, by: 'lead'},
          {v: 1, by: 'lead', erased: true},
        ])
          expect(await written('lead', ledger, {_id, _rev: body['_rev'], ...again})).to.match(/append only/);
        expect(await written(who, ledger, {_id, ...sealed, by: who})).to.match(/^conflict/);
      }
    });
  });

  for (const name of ['entries', 'envelopes']) {
    it(`${name}: is no rule of a database of another name`, async () => {
      const path = `/${server.school}_${name}`;
      await asked('operator', `PUT ${path}`);
      const roles = ['other:lead'];
      await asked('operator', `PUT ${path}/_security`, {members: {roles}, admins: {roles: ['_admin']}});
      await asked('operator', `PUT ${path}/_design/pana`, {validate_doc_update: textOf(name)});
      const {status, body} = await asked('stranger', `PUT ${path}/${newId()}`, sealed);
      await asked('operator', `DELETE ${path}`);
      expect(status).to.equal(403);
      expect(body['reason']).to.match(/place/);
    });
  }
});
