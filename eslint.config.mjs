import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {ignores: ['dist/', 'node_modules/', 'screenshots/', 'coverage/', '.cache/', '.ci/']},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
    ],
    plugins: {'lit-a11y': litA11y},
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-console': ['error', {allow: ['warn', 'error']}],
      // A number in a template literal reads well and cannot be mistaken.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Arrow functions whose value nobody reads: `() => void-call()` is the shortest true form.
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // `Record` with literal keys from guards.
      '@typescript-eslint/dot-notation': 'off',
      // Lifecycle and handlers as private methods are bound where they are used.
      '@typescript-eslint/unbound-method': ['error', {ignoreStatic: true}],
      'lit/no-template-map': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-console': 'off',
    },
  },
  {
    // The texts' shape is inferred from the English file.
    files: ['src/**/*messages/*.ts', 'src/i18n/common/*.ts'],
    rules: {'@typescript-eslint/explicit-module-boundary-types': 'off'},
  },
  {
    // Run by the engine of a CouchDB, which may be as old as SpiderMonkey 1.8.5.
    files: ['deploy/couchdb/validate/*.js'],
    languageOptions: {ecmaVersion: 5, sourceType: 'script'},
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
    rules: {'no-console': 'off'},
  },
);
