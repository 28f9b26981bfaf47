import path from 'node:path';
import {
  type BundlingOptions,
  type ICommandHooks,
  LogLevel,
  OutputFormat,
} from 'aws-cdk-lib/aws-lambda-nodejs';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Files that take the place of modules in a bundle. */
const inPlaceOf = (file: string) => path.join(import.meta.dirname, 'replacements', file);

/**
 * What a bundle gets in place of modules that would slow the start of every function. A function with nothing but a
 * DocumentClient starts in 60 % of the time (`docs/decisions/51-bundles-leave-out-what-slows-a-start.md`).
 */
export const replacements: Readonly<Record<string, string>> = {
  // An import of `node:http` makes Node load `fetch` and `WebSocket` too; `getBuiltinModule` does not.
  ...Object.fromEntries(
    ['http', 'https', 'http2'].flatMap((name) => [
      [name, inPlaceOf(`${name}.cjs`)],
      [`node:${name}`, inPlaceOf(`${name}.cjs`)],
    ]),
  ),
  // Lambda puts a function's credentials into its environment: the SDK's other ways to find them are left out.
  '@aws-sdk/credential-provider-node': inPlaceOf('credentials.ts'),
};

/**
 * How a function becomes one file. Everything is bundled, including the SDK: one minified module starts in
 * half the time of unbundled packages. `module` comes first, so that esbuild can drop unused code. The file
 * names its source map, so that stack traces in the logs show our files and lines.
 */
export const bundling: BundlingOptions = {
  commandHooks: addFiles([]),
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  externalModules: [],
  esbuildArgs: Object.fromEntries(
    Object.entries(replacements).map(([name, file]) => [`--alias:${name}`, file]),
  ),
  sourceMap: true,
  sourcesContent: false,
  logLevel: LogLevel.WARNING,
  // CommonJS packages call `require` for Node's own modules; an ES module has none unless it is created.
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};

/** Adds to a bundle the texts of problems, and files of packages that it loads at run time. */
export function addFiles(packageFiles: readonly string[]): ICommandHooks {
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (from, to) => [
      textsCommand(to),
      ...packageFiles.flatMap((name) => copyCommands(name, from, to)),
    ],
  };
}

/** `require.resolve` finds a package's file here as in the repository. */
function copyCommands(name: string, from: string, to: string): string[] {
  const file = path.join('node_modules', name);
  const target = path.join(to, file);
  return [`mkdir -p "${path.dirname(target)}"`, `cp "${path.join(from, file)}" "${target}"`];
}

/**
 * Adds the texts of problems to a bundle, with a module for each language. `readerOf` loads them when it
 * answers a problem, so no function starts with texts that few of its requests need.
 */
function textsCommand(folder: string): string {
  const esbuild = path.join(projectRoot, 'node_modules/.bin/esbuild');
  const texts = path.join(projectRoot, 'core/domain/problem-texts.ts');
  const options = ['--bundle', '--splitting', '--format=esm', '--platform=node', '--minify'];
  const output = ['--log-level=warning', '--out-extension:.js=.mjs', `--outdir=${folder}`];
  return [esbuild, texts, ...options, ...output].map((each) => `"${each}"`).join(' ');
}
