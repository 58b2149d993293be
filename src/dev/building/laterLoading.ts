/**
 * Lazy loading: large packages that a start does not need become files of their own, read when first used, however
 * early they are imported. Parsing all of them was a third of the start.
 */
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * The lazily loaded packages, by the file that each of them becomes. A vendor's own copy of one keeps its place in
 * the vendor.
 */
const LATER: Readonly<Record<string, string>> = {
  'later.azure-identity': '@azure/identity',
  'later.msal-node': '@azure/msal-node',
  'later.date-holidays': 'date-holidays',
  'later.templating': 'adaptivecards-templating',
  'later.axios': 'axios',
  'later.htmlparser2': 'htmlparser2',
  'later.node-fetch': 'node-fetch',
  'later.http-signature': 'http-signature',
  'later.send': 'send',
  'later.csv': 'csv',
  'later.jsonwebtoken': 'jsonwebtoken',
  'later.semver': 'semver',
  'later.mime': 'mime',
  'later.qs': 'qs',
  'later.formidable': 'formidable',
  'later.fast-xml-parser': 'fast-xml-parser',
  // Needed by the emulator, transcripts and streaming of botbuilder alone.
  'later.cross-fetch': 'cross-fetch',
  'later.fs-extra': 'fs-extra',
  'later.ws': 'ws',
  // Needed by expressions that no template has.
  'later.xmldom': '@xmldom/xmldom',
  'later.xpath': 'xpath',
  'later.jspath': 'jspath',
  'later.timex': '@microsoft/recognizers-text-data-types-timex-expression',
};

const require = createRequire(import.meta.url);
const fileOf = new Map(Object.entries(LATER).map(([file, name]) => [require.resolve(name), file]));

/** The files to build beside the programs, by name. */
export const LATER_FILES: Readonly<Record<string, string>> = Object.fromEntries(
  [...fileOf].map(([path, file]) => [file, path]),
);

/** The build plugin: replaces the imports of such packages by a stand-in that loads them when used. */
export const laterLoading: Plugin = {
  name: 'later-loading',
  setup(build) {
    const names = new RegExp(`^(${Object.values(LATER).join('|')})$`);
    build.onResolve({ filter: names }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === 'asked') return undefined;
      const found = await build.resolve(path, { kind: 'require-call', resolveDir, pluginData: 'asked' });
      const file = fileOf.get(found.path);
      return file === undefined ? undefined : { path: found.path, namespace: 'later', pluginData: file };
    });
    build.onResolve({ filter: /^\.\/later\./ }, ({ path }) => ({ path: `${path}.cjs`, external: true }));
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path, pluginData: file }) => ({
      contents: standIn(`./${file}`, require(path)),
      resolveDir: '/',
    }));
  },
};

/** A module with the same names. They are getters, so importing one does not load the package yet. */
function standIn(file: string, real: object): string {
  const load = `const load = () => require(${JSON.stringify(file)});`;
  if (typeof real === 'function') {
    return `${load}
      module.exports = new Proxy(function () {}, {
        apply: (_, self, args) => Reflect.apply(load(), self, args),
        construct: (_, args) => Reflect.construct(load(), args),
        get: (_, name) => name === '__esModule' ? ${'__esModule' in real} : load()[name],
      });`;
  }
  const getters = Object.keys(real).map(
    (name) => `get ${JSON.stringify(name)}() { return load()[${JSON.stringify(name)}]; },`,
  );
  const marked =
    '__esModule' in real ? "Object.defineProperty(module.exports, '__esModule', { value: true });" : '';
  return `${load}\nmodule.exports = { ${getters.join('\n')} };\n${marked}`;
}

/**
 * The build plugin for one zod: vendors bring it in four more copies of one version, and zod brings its messages in
 * every language.
 */
export const oneZod: Plugin = {
  name: 'one-zod',
  setup(build) {
    const first = new Map<string, string>();
    build.onResolve({ filter: /^zod(\/|$)/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === 'asked') return undefined;
      const found = await build.resolve(path, { kind, resolveDir, pluginData: 'asked' });
      const [, folder = '', rest = ''] = /^(.*[\\/]node_modules[\\/]zod)([\\/].*)$/.exec(found.path) ?? [];
      const { version } = require(`${folder}/package.json`);
      if (!first.has(version)) first.set(version, folder);
      return { ...found, path: `${first.get(version)}${rest}` };
    });
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};
