// How browser bundles are made, shared by the build and the size budgets.
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {existsSync, readFileSync} from 'node:fs';
import {withoutLitHooks, withShortStyles, withShortTemplates} from './shortening.mjs';

/** @param preamble the first line of each file, a comment that minifying would take away */
export const bundlePlugins = ({preamble} = {}) => [
  withoutNodeCrypto(),
  numbersOfSjcl(),
  sourceMaps(),
  shortStyles(),
  shortTemplates(),
  ownLit(),
  nodeResolve({browser: true, exportConditions: ['browser', 'production']}),
  terser({
    module: true,
    ecma: 2022,
    compress: {passes: 3, unsafe_arrows: true},
    format: {comments: false, preamble},
  }),
];

/** @returns {string | undefined} `ru` for a module that holds nothing but Russian texts */
export function languageOfTexts(id) {
  return /\/(?:[a-z-]*messages|common|instruments|guide-texts)\/(?:[a-z]+-)?(en|fr|ru|kk)\.js$/.exec(
    id.replaceAll('\\', '/'),
  )?.[1];
}

/** HPKE looks for Node's crypto where a browser has none of its own; ours all have. */
function withoutNodeCrypto() {
  return {
    name: 'without-node-crypto',
    resolveId: (source) => (/^(?:node:)?crypto$/.test(source) ? '\0no-crypto' : null),
    load: (id) => (id === '\0no-crypto' ? 'export {};' : null),
  };
}

/**
 * Blinding reckons with SJCL's big numbers, which come in one file with its ciphers, hashes and a generator of chance
 * that nothing here calls: two thirds of what a pupil would load.
 */
function numbersOfSjcl() {
  const kept =
    /^(?:var sjcl\b|sjcl\.bitArray\b|sjcl\.codec\.(?:base64|base64url|bytes)\b|sjcl\.bn\b(?!\.(?:pseudo|prime|random))|export )/;
  return {
    name: 'numbers-of-sjcl',
    transform(code, id) {
      if (!/blindrsa-ts.lib.src.sjcl.index\.js$/.test(id)) return null;
      const statements = this.parse(code).body.map(({start, end}) => code.slice(start, end));
      return {code: statements.filter((text) => kept.test(text)).join('\n'), map: null};
    },
  };
}

function shortStyles() {
  return {
    name: 'short-styles',
    transform: (code, id) => (id.endsWith('.styles.js') ? {code: withShortStyles(code), map: null} : null),
  };
}

function shortTemplates() {
  return {
    name: 'short-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|svg) ?`/.test(code)) return null;
      return {code: withShortTemplates(code, this.parse(code)), map: null};
    },
  };
}

function ownLit() {
  const isLit = /node_modules.(?:lit-html|lit-element|@lit.reactive-element)\b/;
  return {
    name: 'own-lit',
    transform: (code, id) => (isLit.test(id) ? {code: withoutLitHooks(code), map: null} : null),
  };
}

/** tsc's maps lead from a bundle back to TypeScript. */
function sourceMaps() {
  return {
    name: 'source-maps',
    load(id) {
      const map = `${id}.map`;
      if (id.startsWith('\0') || id.includes('node_modules') || !existsSync(map)) return null;
      return {code: readFileSync(id, 'utf8'), map: readFileSync(map, 'utf8')};
    },
  };
}
