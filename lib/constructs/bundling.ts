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

/** Copies files of packages beside a bundle, where `require.resolve` finds them as it does in the repository. */
export function addFiles(packageFiles: readonly string[]): ICommandHooks {
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (from, to) =>
      packageFiles.flatMap((name) => {
        const file = path.join('node_modules', name);
        const target = path.join(to, file);
        return [`mkdir -p "${path.dirname(target)}"`, `cp "${path.join(from, file)}" "${target}"`];
      }),
  };
}
