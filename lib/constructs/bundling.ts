import path from 'node:path';
import {
  type BundlingOptions,
  type ICommandHooks,
  LogLevel,
  OutputFormat,
} from 'aws-cdk-lib/aws-lambda-nodejs';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/**
 * How a function becomes one file. Everything is bundled, the SDK too: one minified module starts in half
 * the time of unbundled packages. `module` first, so that esbuild can drop what is not used. The file names its
 * source map, so that stack traces in the logs name our files and lines.
 */
export const bundling: BundlingOptions = {
  commandHooks: addFiles([]),
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  externalModules: [],
  sourceMap: true,
  sourcesContent: false,
  logLevel: LogLevel.WARNING,
  // Packages in CommonJS call `require` for Node's own modules; a module has none unless it is made.
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};

/** Puts beside a bundle the texts of problems, and files of packages that it loads while it runs. */
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

/** A package's file lies where `require.resolve` finds it as it does in the repository. */
function copyCommands(name: string, from: string, to: string): string[] {
  const file = path.join('node_modules', name);
  const target = path.join(to, file);
  return [`mkdir -p "${path.dirname(target)}"`, `cp "${path.join(from, file)}" "${target}"`];
}

/**
 * Puts the texts of problems beside a bundle, with a module for each language, where `readerOf` finds them when it
 * answers a problem: no function starts with texts that few of its requests show.
 */
function textsCommand(folder: string): string {
  const esbuild = path.join(projectRoot, 'node_modules/.bin/esbuild');
  const texts = path.join(projectRoot, 'core/domain/problem-texts.ts');
  const options = ['--bundle', '--splitting', '--format=esm', '--platform=node', '--minify'];
  const output = ['--log-level=warning', '--out-extension:.js=.mjs', `--outdir=${folder}`];
  return [esbuild, texts, ...options, ...output].map((each) => `"${each}"`).join(' ');
}
