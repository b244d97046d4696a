// One set of element tests in up to three engines. `ENGINES=chromium,firefox,webkit`; those not installed are named and skipped.
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {fileURLToPath} from 'node:url';
import {countsReporter} from './test/support/counts-reporter.mjs';
import {browsers} from './test/support/engines.mjs';
import {statesPlugin} from './test/support/states-plugin.mjs';

export default {
  files: process.env.FILES ? process.env.FILES.split(',') : ['test/**/*.browser.test.ts'],
  nodeResolve: {exportConditions: ['development', 'browser']},
  // A worker is named by its address and not by an import: the address of what it will be once it is built.
  middleware: [
    (context, next) => {
      context.url = context.url.replace(/^(\/src\/[\w/-]+-worker)\.js/, '$1.ts');
      return next();
    },
  ],
  plugins: [
    statesPlugin(),
    {
      // HPKE looks for Node's crypto where a browser has none of its own; ours all have.
      name: 'no-node-crypto',
      resolveImport: ({source}) => (source === 'crypto' ? '/no-node-crypto.js' : undefined),
      serve: ({path}) => (path === '/no-node-crypto.js' ? 'export {};' : undefined),
    },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: await browsers((process.env.ENGINES ?? 'chromium').split(',')),
  // Lit's development build checks more; that it says so on each page helps nobody.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countsReporter()],
  concurrency: 1,
  concurrentBrowsers: 1,
  testFramework: {config: {timeout: 90_000}},
  testsFinishTimeout: 1_200_000,
  testsStartTimeout: 120_000,
};
