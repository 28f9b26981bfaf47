import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { root } from './bundle.ts';

const kit = join(root, 'node_modules/@mantine/core');

/** What every page needs, whatever is on it. */
const general = ['baseline', 'default-css-variables', 'global'];

/**
 * Keeps the kit's styles of those components that this build of the portal uses. The kit's order stays,
 * since later rules refine earlier ones.
 */
export function usedStyles({ inputs }: Metafile): Plugin {
  const modules = new Set(Object.keys(inputs).map((path) => basename(path, '.mjs')));
  const isUsed = (name: string) => general.includes(name) || modules.has(name);
  return {
    name: 'used-styles',
    setup(build) {
      build.onLoad({ filter: /@mantine[\\/]core[\\/]styles\.css$/ }, ({ path }) => ({
        contents: unusedIn(isUsed).reduce(
          (css, unused) => css.replace(unused, ''),
          readFileSync(path, 'utf8'),
        ),
        loader: 'css',
      }));
    },
  };
}

/** The styles of each component that is not used, as the kit's one file has them. */
function unusedIn(isUsed: (name: string) => boolean): readonly string[] {
  const folder = join(kit, 'styles');
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.layer.css') && !isUsed(basename(file, '.css')))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
}
