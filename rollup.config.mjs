// From tsc's modules in dist/: the single files for pages that can only add a script tag, and the two static apps.
import {cpSync, existsSync, readdirSync, rmSync} from 'node:fs';
import {extname, join, relative, sep} from 'node:path';
import {bundlePlugins, languageOfTexts} from './test/support/bundling.mjs';
import {precacheOf} from './test/support/precache.mjs';

/** Chromium compiles the functions of such a file beside the main thread, before they are called. Others ignore it. */
const compileAhead = '//# allFunctionsCalledOnLoad';

const apps = ['staff', 'survey'].filter((name) => hasSource(`apps/${name}/main`));
const built = new Set();

export default [
  ...singleFile('define/all', 'pana'),
  ...singleFile('define/pana-frame', 'pana-frame'),
  // Beside whatever unlocks: its address is told from there.
  worker('dist/argon2-worker.js'),
  worker('dist/apps/staff/chunks/argon2-worker.js'),
  ...apps.map(app),
  ...apps.flatMap(serviceWorkers).map(sweptAtLast),
];

function singleFile(source, name) {
  if (!hasSource(source)) return [];
  return [
    {
      input: `dist/${source}.js`,
      output: {file: `dist/${name}.js`, format: 'es', sourcemap: true, inlineDynamicImports: true},
      plugins: [...bundlePlugins(), copySchema()],
      onwarn: fail,
    },
  ];
}

function worker(file) {
  return {
    input: 'dist/vault/argon2-worker.js',
    output: {file, format: 'es', sourcemap: true, inlineDynamicImports: true},
    plugins: [...bundlePlugins(), {name: 'keep', writeBundle: () => void built.add(join(file))}],
    onwarn: fail,
  };
}

function app(name) {
  const folder = `dist/apps/${name}`;
  return {
    input: entries(name),
    // What the app shares with `start` lies in it: another chunk would be another request.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: folder,
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: ({name}) => `chunks/${name}${isRare(name) ? '-rare' : ''}-[hash].js`,
      manualChunks: name === 'survey' ? chunkOf : textsOf,
      // Else what sealing shares with the first screen would lie in it, and every pupil would wait for all of it.
      onlyExplicitManualChunks: true,
      // A chunk of a few lines costs a request of its own before anything runs.
      experimentalMinChunkSize: 1000,
    },
    plugins: [...bundlePlugins({preamble: compileAhead}), copyStatic(name)],
    onwarn: fail,
  };
}

/** Once the app lies there: one file, and no module, since few browsers take modules for it. Beside it what takes it away again. */
function serviceWorkers(name) {
  return ['service-worker', 'service-worker-off'].map((worker) => ({
    input: `dist/apps/${name}/${worker}.js`,
    output: {file: `dist/apps/${name}/${worker}.js`, format: 'iife'},
    plugins: [withPrecache(name), ...bundlePlugins(), noteBuilt(name)],
    onwarn: fail,
  }));
}

function sweptAtLast(worker, index, {length}) {
  return index === length - 1 ? {...worker, plugins: [...worker.plugins, sweep()]} : worker;
}

/** Puts the list of the app's files in the place of the empty one. */
function withPrecache(name) {
  const folder = join('dist/apps', name);
  const isOfApp = (path) =>
    !/\.(?:ts|map)$|service-worker/.test(path) && (!path.endsWith('.js') || built.has(path));
  return {
    name: 'with-precache',
    load(id) {
      if (!/apps.offline.precache\.js$/.test(id)) return null;
      const paths = filesIn(folder).filter(isOfApp);
      const addresses = paths.map((path) => relative(folder, path).split(sep).join('/'));
      return `export const precache = ${JSON.stringify(precacheOf(folder, addresses))};`;
    },
  };
}

function hasSource(path) {
  const there = existsSync(`src/${path}.ts`);
  if (!there) console.warn(`src/${path}.ts is not there: its bundle is left out`);
  return there;
}

/** `start` runs before the app, where there is one; pages of their own beside it. */
function entries(name) {
  const beside = ['start', 'read'].filter((entry) => existsSync(`src/apps/${name}/${entry}.ts`));
  const paths = beside.map((entry) => [entry, `dist/apps/${name}/${entry}.js`]);
  return {...Object.fromEntries(paths), app: `dist/apps/${name}/main.js`};
}

/** What few pupils' devices load: it does not count as the app's weight. */
function isRare(name) {
  return ['format', 'more-items', 'rare-items', 'garble', 'one-a-screen'].includes(name);
}

/**
 * All rooms' texts of one language travel together: one request instead of one a room. Sealing and sending lie apart, so
 * that their weight can be told: nothing of them is needed before the last question. What helps with reading and
 * declining is one chunk, so that fetching it does not tell which of them was pressed. Asking for contact comes with what
 * seals, for everybody whose wave offers it: fetching it tells nothing either.
 */
function chunkOf(id) {
  if (/ticket-messages/.test(id)) return languageOfTexts(id) && `blind-texts-${languageOfTexts(id)}`;
  if (
    /node_modules.@hpke|no-crypto|(?:vault.envelope|survey.(?:response|post|outbox|courier|dispatch))\.js$/.test(
      id,
    )
  )
    return 'sealing';
  // Said by name, or they would be merged into a file that everybody loads, since they are small.
  if (/survey.garble\.js$/.test(id)) return 'garble';
  if (/(?:one-a-screen|split-pages)\.js$/.test(id)) return 'one-a-screen';
  if (/items.(?:more-items|more-items\.styles|faced-item|help-now|multiple-item)\.js$/.test(id))
    return 'more-items';
  // After everything else, so it must not lie in what comes first.
  if (/apps.offline[/\\]/.test(id)) return 'offline';
  const language = languageOfTexts(id);
  if (/survey.contact-messages[/\\]/.test(id) && language) return `contact-texts-${language}`;
  return language && `texts-${language}`;
}

/** The staff app's class mode shares so much with its other screens that chunks of our choosing would go in circles. */
function textsOf(id) {
  const language = languageOfTexts(id);
  return language && `${/(?:class|contact)-messages/.test(id) ? 'class-texts' : 'texts'}-${language}`;
}

/** Pages, styles, pictures: whatever in an app's folder is no source. */
function copyStatic(name) {
  return {
    name: 'copy-static',
    writeBundle(_, bundle) {
      note(name, bundle);
      const isStatic = (path) => !/^\.(?:ts|map)$/.test(extname(path));
      cpSync(`src/apps/${name}`, `dist/apps/${name}`, {recursive: true, filter: isStatic});
    },
  };
}

function noteBuilt(name) {
  return {name: 'note-built', writeBundle: (_, bundle) => note(name, bundle)};
}

function note(name, bundle) {
  for (const file of Object.keys(bundle)) built.add(join('dist/apps', name, file));
}

/** For those who write questionnaires of their own. */
function copySchema() {
  return {
    name: 'copy-schema',
    writeBundle: () => cpSync('src/survey/instrument/instrument.schema.json', 'dist/instrument.schema.json'),
  };
}

/** Takes tsc's modules out of the apps' folders once both are bundled, so that what is left can be served as it is. */
function sweep() {
  return {
    name: 'sweep',
    closeBundle() {
      for (const path of filesIn('dist/apps')) {
        const isBuilt = built.has(path) || built.has(path.replace(/\.map$/, ''));
        if (/\.(?:js|map|d\.ts)$/.test(path) && !isBuilt) rmSync(path);
      }
      removeEmptyFolders('dist/apps');
    },
  };
}

function filesIn(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmSync(folder, {recursive: true});
}

/** A warning about our own modules is a defect of ours, save for the `this` in tsc's helpers. */
function fail(warning) {
  const [where] = [warning.id, ...(warning.ids ?? [])];
  if (warning.code === 'THIS_IS_UNDEFINED' || where?.includes('node_modules')) return;
  throw new Error(warning.message);
}
