// What each element and each app weighs, gzipped, with everything it ever loads in one language. `npm run size` prints
// it; the build fails above a budget; the bench shows it beside its peers.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {rollup} from 'rollup';
import {bundlePlugins, languageOfTexts} from './bundling.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kB = 1000;

/** Texts of Kazakh, whose letters take two bytes, are the heaviest of ours. */
const language = 'kk';

/** @returns {Promise<readonly {name: string, bytes: number, budget: number}[]>} */
export async function measureSizes() {
  const elements = [];
  for (const tag of staffTags())
    elements.push({name: tag, bytes: await weigh(`define/${tag}`), budget: 60 * kB});
  for (const [name, path] of Object.entries(apart))
    elements.push({name, bytes: await weigh(path), budget: 50 * kB});
  return [...elements, ...surveyApp(), ...classMode(), ...loader()];
}

/** `<pana-school>`, which brings journal, keys and sign-in to all of them, is weighed once, as an element of its own. */
function staffTags() {
  return readdirSync(inDist('define'))
    .filter((name) => /^pana-[a-z-]+\.js$/.test(name))
    .map((name) => name.replace('.js', ''))
    .filter((tag) => !['pana-frame', 'pana-survey'].includes(tag));
}

/** What most visits never load: with a sign-in of the care team, the first file that somebody chooses, a map, a plan, its slips, a release. Weighed by itself, and not hidden. */
const apart = {
  'duties of the care team': 'host/care-duty',
  'keys of a school on a device': 'host/keep-keys',
  'the gate before locked records': 'team/gate',
  'sharing with a CouchDB': 'host/school-sharing',
  'unlocking a member’s keys': 'vault/unlock',
  'Argon2id, in a worker': 'vault/argon2-worker',
  'reading questionnaires': 'survey/import/read-questionnaire',
  'reading school files': 'attendance/import/read-import',
  'reading attendance of Ed-Fi': 'attendance/import/ed-fi-records',
  'saying what columns are': 'attendance/import/columns-screen',
  'taking back an import': 'attendance/import/undo-screen',
  'reading workbooks': 'roster/import/workbook-tables',
  'conversations with a child': 'casework/guides/guides-screen',
  'consent and sharing': 'casework/sharing/sharing-part',
  'printing a case': 'casework/exchange/case-paper',
  'writing HTCDS': 'casework/exchange/case-htcds',
  'files of the caseload': 'casework/exchange/caseload-files',
  'taking HTCDS over': 'casework/exchange/htcds-import',
  'checking the records': 'host/audit/check-here',
  'the plan of a case': 'casework/plan/plan-screen',
  'plans from a template': 'casework/plan/template-part',
  'comparing rules by group': 'casework/rules/fairness-screen',
  'grades and incidents of one pupil': 'casework/pupil-records/pupil-records-screen',
  'a model of past years': 'casework/rules/model-screen',
  'playing grades and incidents again': 'casework/rules/records-at-hand',
  'the weeks of a year as a chart': 'casework/rules/weeks-chart',
  'asking how many can be seen': 'casework/rules/capacity-part',
  'looking for thresholds': 'signals/replay/capacity',
  'reading grades and incidents': 'records/import/read-records',
  'noting closed days of a class': 'attendance/closures/closures-screen',
  'explaining codes': 'attendance/codes/codes-screen',
  'settling what two people wrote': 'casework/case-conflicts',
  'a second person’s look': 'casework/approvals/approval-part',
  'closing a case': 'casework/closing/closing-part',
  'holding a case': 'casework/retention/hold-part',
  'statistics for the authority': 'casework/statistics/statistics-screen',
  'responsible adults and incidents': 'casework/people/case-people',
  'what flags of a case say': 'casework/flag-words',
  'contacts and files of a case': 'casework/files/keeping-screen',
  'items seldom asked': 'survey/items/rare-items',
  'choosing a questionnaire': 'survey/plan-questions',
  'beginning a wave': 'survey/begin-wave-work',
  'releasing a wave': 'survey/release-work',
  'reading what pupils wrote': 'survey/written-reading',
  'keeping and destroying answers': 'survey/retention-panel',
};

async function weigh(path) {
  const others = Object.values(apart).filter((other) => other !== path);
  const bundle = await rollup({
    input: inDist(`${path}.js`),
    external: (id) =>
      others.some((other) => id.replaceAll('\\', '/').endsWith(`${other.split('/').slice(1).join('/')}.js`)),
    plugins: [oneLanguage(), ...bundlePlugins()],
    onwarn: () => undefined,
  });
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  return output.reduce((sum, {code}) => sum + (code ? gzipSync(code).length : 0), 0);
}

function oneLanguage() {
  const isOther = (id) => ![undefined, language].includes(languageOfTexts(id));
  return {name: 'one-language', load: (id) => (isOther(id) ? 'export default {};' : null)};
}

/**
 * As it goes over the wire, each file by itself, less items that are seldom asked. Sealing and sending lie in a chunk of
 * their own, and so do the aids to reading and declining: every device fetches both a moment after its first screen,
 * whether anybody presses them or not. So each has a row, and all of it together has one too.
 */
function surveyApp() {
  const folder = inDist('apps/survey');
  if (!existsSync(join(folder, 'app.js'))) return [];
  const files = readdirSync(folder, {recursive: true})
    .filter((name) => /\.(?:js|css)$/.test(name) && !/service-worker-off|-rare-/.test(name))
    .filter((name) => !/texts-/.test(name) || name.includes(`texts-${language}`));
  const row = (name, kilobytes, ...parts) => {
    const found = files.filter((file) => parts.some((part) => part.test(file)));
    const bytes = found.reduce((sum, file) => sum + gzipped(join(folder, file)), 0);
    return {name, bytes, budget: kilobytes * kB};
  };
  const {core, sealing, aids, contact, portal, offline} = partsOfSurvey;
  return [
    row('survey app without sealing', 25, core),
    row('survey app', 34, core, sealing),
    row('survey app, aids to reading', 4.5, aids),
    row('survey app, all of a visit', 37, core, sealing, aids),
    row('survey app, asking for contact', 38, core, sealing, contact),
    row('survey app, blind tickets', 48, core, sealing, portal),
    row('survey app, being kept offline', 5, offline),
  ];
}

/** By name of file. What is asked after the answers and what talks with a portal are parts that many visits do without. */
const partsOfSurvey = {
  core: /^(?!.*(?:sealing|aids|contact|portal-tickets|blind-texts|framed|offline|service-worker)[-.])/,
  sealing: /sealing-/,
  aids: /aids-/,
  contact: /contact-/,
  portal: /(?:portal-tickets|blind-texts|framed)-/,
  /** Fetched some seconds after the first screen. */
  offline: /offline-|service-worker/,
};

/** What a press on a wave's screen brings in the staff app: the chunk itself with its texts, beside what that app has anyway. */
function classMode() {
  const folder = inDist('apps/staff/chunks');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const bytes = names
    .filter((name) => new RegExp(`^class-(?:screens|texts-${language})-.*\\.js$`).test(name))
    .reduce((sum, name) => sum + gzipped(join(folder, name)), 0);
  return bytes > 0 ? [{name: 'class mode', bytes, budget: 20 * kB}] : [];
}

function loader() {
  const path = inDist('pana-frame.js');
  return existsSync(path) ? [{name: 'pana-frame.js', bytes: gzipped(path), budget: 8 * kB}] : [];
}

function gzipped(path) {
  return gzipSync(readFileSync(path)).length;
}

function inDist(path) {
  return join(root, 'dist', path);
}

async function print() {
  for (const {name, bytes, budget} of await measureSizes()) {
    const over = bytes > budget;
    if (over) process.exitCode = 1;
    const kilobytes = (bytes / kB).toFixed(1).padStart(6);
    console.log(`${name.padEnd(28)} ${kilobytes} kB gzip of ${budget / kB}${over ? '  TOO BIG' : ''}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await print();
