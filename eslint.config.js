import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** The import law (docs/contributing): what each room may not reach. `tests/architecture` holds the same on the real imports. */
const pure = ['vietnamese', 'assessment', 'calendar', 'records', 'rules', 'deadlines', 'checklists', 'corrections', 'comparison', 'backup', 'progress', 'school', 'recognition', 'platforms'];
const forbid = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});
const browserParts = ['wxt', 'wxt/*', 'react', 'react-dom', 'react-*', 'dexie', 'dexie-*', 'papaparse'];

export default defineConfig(
  { ignores: ['.output/', '.wxt/', '.tools/', '.cache/', 'node_modules/', 'public/', 'test-results/', 'tests/practice-school/**/vendor/'] },
  ...typescript.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: 'error',
    },
  },
  { files: ['components/**/*.tsx', 'entrypoints/**/*.tsx'], ...hooks.configs.flat.recommended },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  forbid(
    pure.map((room) => `lib/${room}/**`),
    [...browserParts, '**/page/**', '**/store/**', '**/exchange/**', '**/components/**', '**/entrypoints/**'],
    'A pure folder imports only pure folders.',
  ),
  {
    // A snapshot is all of a page that they see: their tests need no browser, and the worker has no document.
    files: ['lib/recognition/**', 'lib/platforms/**'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'location', 'performance', 'getComputedStyle', 'scrollX', 'scrollY', 'Element', 'Node', 'Document', 'Text', 'ShadowRoot', 'fetch', 'browser', 'chrome'],
    },
  },
  forbid(
    ['lib/page/**'],
    [...browserParts, 'css-select', 'zod', 'zod/*', '**/recognition/**', '**/platforms/**', '**/store/**', '**/rules/**', '**/components/**', '**/entrypoints/**'],
    'The content script is eyes and pen: no recognition, no storage, no rules, no React.',
  ),
  forbid(['lib/store/**'], ['wxt', 'wxt/*', 'react', 'react-*', '**/page/**', '**/platforms/**', '**/components/**', '**/entrypoints/**'], 'The store knows the records and Dexie.'),
  forbid(['components/**'], ['dexie', 'wxt', 'wxt/*', '**/store/**', '**/page/**', '**/platforms/**', '**/entrypoints/**'], 'Components get data by props and hooks.'),
  {
    // Law 2 and law 3, in the code that stands in a platform's page.
    files: ['lib/page/**', 'entrypoints/page.content/**'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'eval', 'alert', 'confirm'],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is only ever shown as text.' },
        { property: 'outerHTML', message: 'Text is only ever shown as text.' },
        { property: 'insertAdjacentHTML', message: 'Text is only ever shown as text.' },
        { property: 'sendBeacon', message: 'Nothing leaves the browser.' },
        { property: 'submit', message: 'Soát never submits.' },
        { property: 'requestSubmit', message: 'Soát never submits.' },
      ],
    },
  },
  {
    files: ['lib/**', 'components/**', 'entrypoints/**'],
    rules: { 'no-restricted-syntax': ['error', { selector: "CallExpression[callee.name='fetch']", message: 'Law 3: no network.' }] },
  },
);
