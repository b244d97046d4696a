import {expect} from 'chai';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {rollup, type Plugin} from 'rollup';
import ts from 'typescript';
import {signWithOpenSsl} from '../../src/server/openssl-signing.js';
import * as whole from '../../src/vault/blind-signature.js';
import {
  keyOfTicket,
  makeIssuingKeys,
  readIssuerKey,
  type IssuingKeys,
} from '../../src/vault/ticket-signature.js';
import {bundlePlugins} from '../support/bundling.mjs';

// The build throws two thirds of SJCL away (`numbersOfSjcl` in `bundling.mjs`). What is left is tried here, bundled and
// shortened as a pupil's device gets it, against OpenSSL, the platform's own verification and the library as it is.

const purpose = 'pana ticket wave-1 7b';
const source = fileURLToPath(new URL('../../src/vault/blind-signature.ts', import.meta.url));

/** Our modules from their sources: this test needs no build. */
const fromSources: Plugin = {
  name: 'from-sources',
  resolveId: {
    order: 'pre',
    handler: (id, importer) =>
      id.startsWith('.') && importer?.endsWith('.ts')
        ? join(importer, '..', id.replace(/\.js$/, '.ts'))
        : null,
  },
  load: async (id) => {
    if (!id.endsWith('.ts')) return null;
    const compilerOptions = {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022};
    return ts.transpileModule(await readFile(id, 'utf8'), {compilerOptions}).outputText;
  },
};

async function bundled(): Promise<string> {
  const bundle = await rollup({
    input: source,
    plugins: [fromSources, ...bundlePlugins()],
    onwarn: () => undefined,
  });
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  return output[0].code;
}

describe('what the build leaves of the numbers that blind', () => {
  let folder: string;
  let code: string;
  let cut: typeof whole;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pana-cut-'));
    code = await bundled();
    const file = join(folder, 'cut.mjs');
    await writeFile(file, code);
    cut = (await import(pathToFileURL(file).href)) as typeof whole;
  });

  after(() => rm(folder, {recursive: true}));

  /** Asked and finished by one, signed by another. */
  async function key(keys: IssuingKeys, sign: typeof signWithOpenSsl): Promise<string | undefined> {
    const asked = (await cut.blindTicket(keys.publicKey, purpose))!;
    const finished = await cut.finishTicket(
      keys.publicKey,
      asked,
      await sign(keys.privateKey, asked.blinded),
    );
    const issuerKey = (await readIssuerKey(keys.publicKey))!;
    return finished && (await keyOfTicket(issuerKey, purpose, finished.ticket)) === finished.key
      ? finished.key
      : undefined;
  }

  it('is numbers alone: no cipher, no hash, no generator of chance', () => {
    expect(code).to.contain('powermod');
    expect(code).not.to.match(/\.cipher\b|\.hash\.sha|\.prng\b|\.random\b|pbkdf2|\.ecc\b/);
  });

  it('blinds, signs and finishes tickets that are good, at every length of key that is taken', async () => {
    for (const bits of [2048, 2056, 3072]) {
      const keys = bits === 2048 ? await makeIssuingKeys() : await keysOf(bits);
      for (let draw = 0; draw < 4; draw += 1)
        expect(await key(keys, signWithOpenSsl), String(bits)).to.be.a('string');
    }
  });

  it('signs as OpenSSL does, byte by byte', async () => {
    const keys = await makeIssuingKeys();
    const asked = (await cut.blindTicket(keys.publicKey, purpose))!;
    const signed = await cut.signBlinded(keys.privateKey, asked.blinded);
    expect([...signed]).to.deep.equal([...(await signWithOpenSsl(keys.privateKey, asked.blinded))]);
    expect(await key(keys, cut.signBlinded)).to.be.a('string');
  });

  it('reckons as the library does: what the one asked for the other finishes', async () => {
    const keys = await makeIssuingKeys();
    for (const [asks, finishes] of [
      [cut, whole],
      [whole, cut],
    ] as const) {
      const asked = (await asks.blindTicket(keys.publicKey, purpose))!;
      const signed = await signWithOpenSsl(keys.privateKey, asked.blinded);
      expect(await finishes.finishTicket(keys.publicKey, asked, signed)).to.be.an('object');
    }
  });

  it('still refuses what another key signed', async () => {
    const [keys, others] = [await makeIssuingKeys(), await makeIssuingKeys()];
    const asked = (await cut.blindTicket(keys.publicKey, purpose))!;
    const signed = await signWithOpenSsl(others.privateKey, new Uint8Array(256).fill(1));
    expect(await cut.finishTicket(keys.publicKey, asked, signed)).to.equal(undefined);
  });
});

async function keysOf(modulusLength: number): Promise<IssuingKeys> {
  const parameters = {
    name: 'RSA-PSS',
    hash: 'SHA-384',
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
  const {publicKey, privateKey} = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  const text = async (format: 'spki' | 'pkcs8', half: CryptoKey): Promise<string> =>
    Buffer.from(await crypto.subtle.exportKey(format, half)).toString('base64url');
  return {publicKey: await text('spki', publicKey), privateKey: await text('pkcs8', privateKey)};
}
