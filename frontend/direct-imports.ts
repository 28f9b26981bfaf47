import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from './bundle.ts';

const kit = ['@mantine/core', '@mantine/hooks'] as const;

/** Modules that import from the kit: the portal's own, and the kit's further packages. */
const importers =
  /[\\/](?:frontend[\\/]admin[\\/].*\.tsx?|@mantine[\\/](?:charts|dates|modals|notifications|spotlight)[\\/]esm[\\/].*\.mjs)$/;

/**
 * Imports each part of the kit from its own file. A bundler puts whatever any page takes from the kit's index into the
 * chunk that every page loads; by its own file, a part is loaded with the pages that use it.
 */
export function directImports(): Plugin {
  return {
    name: 'direct-imports',
    setup(build) {
      const packages = kit.map((name) => ({ name, files: filesOf(name) }));
      build.onLoad({ filter: importers }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const contents = packages.reduce((code, { name, files }) => redirected(code, name, files), text);
        return { contents, loader: extname(path) === '.tsx' ? 'tsx' : extname(path) === '.ts' ? 'ts' : 'js' };
      });
    },
  };
}

/** Exported name -> where it is: its file, and its name there. */
type Files = ReadonlyMap<string, { readonly file: string; readonly name: string }>;

/** What the package's index imports and exports again. */
function filesOf(name: string): Files {
  const index = join(root, 'node_modules', name, 'esm/index.mjs');
  const text = readFileSync(index, 'utf8');
  const imported = new Map(
    [...text.matchAll(/import \{ ([^}]+) \} from "([^"]+)"/g)].flatMap(([, names = '', file = '']) =>
      pairsIn(names).map(
        ([there, here]) =>
          [here, { file: file.startsWith('.') ? join(dirname(index), file) : file, name: there }] as const,
      ),
    ),
  );
  const [, exported = ''] = /export \{ ([^}]+) \}/.exec(text) ?? [];
  return new Map(
    pairsIn(exported).flatMap(([here, outside]) => {
      const found = imported.get(here);
      return found ? [[outside, found] as const] : [];
    }),
  );
}

/** `a as b, c` as pairs of the name there and the name here. */
function pairsIn(names: string): [string, string][] {
  return names
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => {
      const [there = '', here = there] = part.split(' as ');
      return [there, here];
    });
}

/** The code with each name of the package imported from its file. Types are left out: they do not exist at run time. */
function redirected(code: string, name: string, files: Files): string {
  const statement = new RegExp(`import \\{([^}]+)\\} from ['"]${name}['"];?`, 'g');
  return code.replace(statement, (_, names: string) =>
    pairsIn(names)
      .map(([there, here]) => {
        const found = files.get(there);
        return found
          ? `import { ${found.name} as ${here} } from ${JSON.stringify(found.file)};`
          : `import { ${there} as ${here} } from ${JSON.stringify(name)};`;
      })
      .join(' '),
  );
}
