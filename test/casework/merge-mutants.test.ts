import {expect} from 'chai';
import {build, type Plugin} from 'esbuild';
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {mutants, type Mutant} from '../support/merge/mutants.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The whole merge holds for so many, and a broken one falls within them. */
const runs = 300;

/** The source with its one line broken. @throws where the line is not there, or more than once */
function broken({file, from, to}: Mutant): string {
  const parts = readFileSync(join(root, 'src', file), 'utf8').split(from);
  if (parts.length !== 2)
    throw new Error(`src/${file} has ${parts.length - 1} times: ${from}\nWrite the mutant anew.`);
  return parts.join(to);
}

function breaking(mutant: Mutant): Plugin {
  const contents = broken(mutant);
  return {
    name: 'breaking',
    setup: ({onLoad}) =>
      onLoad({filter: /\.ts$/}, ({path}) =>
        path === join(root, 'src', mutant.file) ? {contents, loader: 'ts'} : undefined,
      ),
  };
}

describe('the test of the merge', function () {
  this.timeout(300_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pana-mutants-'));
  });

  after(() => rmSync(folder, {recursive: true}));

  /** @returns exit code and what was said by a copy of Pana in which nothing or one line is broken */
  async function run(name: string, mutant?: Mutant): Promise<readonly [code: number, said: string]> {
    const outfile = join(folder, `${name}.mjs`);
    await build({
      entryPoints: [join(root, 'test/support/merge/some-runs.ts')],
      ...{outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error'},
      plugins: mutant ? [breaking(mutant)] : [],
    });
    return new Promise((resolve) => {
      execFile(process.execPath, [outfile, '1', String(runs)], (error, stdout, stderr) =>
        resolve([Number(error?.code ?? 0), stdout + stderr]),
      );
    });
  }

  it('holds while nothing is broken', async () => {
    expect(await run('whole')).to.deep.equal([0, '']);
  });

  for (const [at, mutant] of mutants.entries()) {
    it(`fails where ${mutant.what} (${mutant.file})`, async () => {
      const [code, said] = await run(String(at), mutant);
      expect(code, said).to.equal(3);
    });
  }
});
