import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const namespace = 'lazy';

/**
 * Has each module that is fetched later import the first one, which is there by then. So whatever the first needs,
 * all need, and the bundler puts it into one file. Otherwise it makes a file for each set of modules that share
 * something: dozens that a browser waits for before it can show anything.
 */
export function lazyModules(first: string): Plugin {
  return {
    name: 'lazy-modules',
    setup(build) {
      build.onResolve({ filter: /\.tsx$/ }, ({ path, kind, resolveDir }) =>
        kind === 'dynamic-import' ? { path: join(resolveDir, path), namespace } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
        contents: `import ${JSON.stringify(first)}; export * from ${JSON.stringify(path)};`,
        resolveDir: dirname(path),
        loader: 'ts',
      }));
    },
  };
}
