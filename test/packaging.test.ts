import {expect} from 'chai';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {rollup} from 'rollup';
import {bundlePlugins} from './support/bundling.mjs';

// What a school's developer gets: the package as npm packs it, lying in a folder of its own beside our dependencies.

const root = fileURLToPath(new URL('../', import.meta.url));
const shop = join(root, '.cache/packaging');
const installed = join(shop, 'node_modules/pana');
let tarball: string;

interface Package {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly sideEffects: readonly string[];
}

interface Manifest {
  readonly modules: readonly {readonly path: string; readonly declarations?: readonly Declaration[]}[];
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
}

before(() => {
  rmSync(shop, {recursive: true, force: true});
  mkdirSync(installed, {recursive: true});
  const packed = npm(['pack', '--json', '--pack-destination', shop]);
  const [{filename}] = JSON.parse(packed) as [{filename: string}];
  tarball = join(shop, filename);
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
});

describe('the package', () => {
  it('satisfies publint', async () => {
    const pkg = readPackage();
    const {messages} = await publint({pkgDir: installed, strict: true, pack: false});
    expect(messages.map((message) => formatMessage(message, pkg as never))).to.deep.equal([]);
  });

  it('has types that every resolver of ES modules finds', () => {
    const entries = Object.keys(readPackage().exports).filter((name) => !/\*|\.js(?:on)?$/.test(name));
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [attw, tarball, '--profile', 'esm-only', '--no-emoji', '--entrypoints', ...entries];
    execFileSync(process.execPath, args, {cwd: root, stdio: 'pipe'});
  });

  it('holds what was built, the licence and nothing of the workshop', () => {
    const files = readdirSync(installed).sort();
    expect(files.filter((name) => !/^(?:README|CHANGELOG)\.md$/.test(name))).to.deep.equal([
      'LICENSE',
      'deploy',
      'dist',
      'package.json',
    ]);
  });

  it('has a file behind each export', () => {
    const files = Object.values(readPackage().exports).flatMap(filesIn);
    const lost = files.filter((file) => !file.includes('*') && !existsSync(join(installed, file)));
    expect(lost).to.deep.equal([]);
  });
});

describe('a bare import of a registration', () => {
  const tags = readdirSync(join(root, 'src/define'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name.startsWith('pana-'));

  for (const tag of tags) {
    it(`keeps <${tag}> in the bundle`, async () => {
      const code = await bundled(`import 'pana/define/${tag}';`);
      expect(code).to.match(new RegExp(`\\(["'\`]${tag}["'\`],`));
    });
  }

  it('brings every tag with all.js', async () => {
    const code = await bundled(`import 'pana/define/all';`);
    expect(tags.filter((tag) => !new RegExp(`["'\`]${tag}["'\`],`).test(code))).to.deep.equal([]);
  });
});

describe('an import of the classes', () => {
  it('leaves nothing behind when nothing of it is used', async () => {
    expect((await bundled(`import 'pana';`)).trim()).to.equal('');
  });

  it('changes nothing in Node and throws nothing', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const module = (await import(pathToFileURL(join(installed, 'dist/index.js')).href)) as object;
    expect(Object.keys(module)).to.include('RegisterElement');
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
    // Lit's own: the marks of its versions, and a stand-in for the registry, which Node lacks.
    expect(added.filter((name) => !/^(?:lit|reactiveElement|customElements$)/.test(name))).to.deep.equal([]);
  });

  it('works for a server in Node too', async () => {
    const module = (await import(pathToFileURL(join(installed, 'dist/server/index.js')).href)) as object;
    expect(Object.keys(module)).not.to.deep.equal([]);
  });
});

describe('what was built', () => {
  it('lists every element for editors, with a word on what it is for', () => {
    const manifest = readJson('dist/custom-elements.json') as Manifest;
    const elements = manifest.modules
      .flatMap(({declarations = []}) => declarations)
      .filter(({tagName}) => tagName);
    const tags = readdirSync(join(root, 'src/define')).filter((name) => name.startsWith('pana-'));
    expect(elements.map(({tagName}) => `${tagName ?? ''}.ts`)).to.include.members(tags);
    expect(elements.filter(({description}) => !description)).to.deep.equal([]);
    expect(
      manifest.modules.filter(
        ({path}) => !existsSync(join(installed, path)) && !path.startsWith('dist/apps'),
      ),
    ).to.deep.equal([]);
  });

  for (const app of ['staff', 'survey']) {
    it(`has the ${app} app as a static folder without inline scripts or styles`, () => {
      const folder = join(installed, 'dist/apps', app);
      const page = readFileSync(join(folder, 'index.html'), 'utf8');
      const named = [...page.matchAll(/(?:src|href)="\.\/([^"#?]+)"/g)].map(([, file = '']) => file);
      const asked = named.filter((file) => file !== 'config.json'); // the school's administrator puts it there
      expect(asked).to.include('app.js');
      expect(asked.filter((file) => !existsSync(join(folder, file)))).to.deep.equal([]);
      expect(page).not.to.match(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
    });
  }

  it('asks no other site for anything', () => {
    const scripts = readdirSync(join(installed, 'dist/apps'), {recursive: true, encoding: 'utf8'});
    const code = scripts
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(installed, 'dist/apps', name), 'utf8'));
    expect(code.join('').match(/\bimport\(\s*["'`]https?:|from\s*["'`]https?:/)).to.equal(null);
  });
});

function npm(args: readonly string[]): string {
  const shell = process.platform === 'win32';
  return execFileSync('npm', args, {cwd: root, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'ignore']});
}

function readPackage(): Package {
  return readJson('package.json') as Package;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(installed, path), 'utf8'));
}

function filesIn(target: unknown): readonly string[] {
  return typeof target === 'string' ? [target] : Object.values(target as object).flatMap(filesIn);
}

async function bundled(code: string): Promise<string> {
  const entry = join(shop, 'entry.js');
  const ours = {
    name: 'entry',
    resolveId: (id: string) => (id === entry ? id : null),
    load: (id: string) => (id === entry ? code : null),
  };
  const bundle = await rollup({input: entry, plugins: [ours, ...bundlePlugins()], onwarn: () => undefined});
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}
