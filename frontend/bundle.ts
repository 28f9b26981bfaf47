import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Metafile } from 'esbuild';

/** The repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export interface BuildSite {
  /** Folder that is emptied and filled; `dist/site` when run as a script. */
  readonly outdir: string;
  readonly minify: boolean;
}

/** The options of all bundles. */
export function bundleOptions({ minify }: BuildSite) {
  return { absWorkingDir: root, bundle: true, minify, logLevel: 'warning', charset: 'utf8' } as const;
}

/** A bundle for browsers of today, its files named after their content. */
export function hashedBundleOptions(site: BuildSite) {
  return {
    ...bundleOptions(site),
    outdir: site.outdir,
    format: 'esm',
    target: ['es2022', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: 'assets/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    sourcemap: site.minify ? false : 'linked',
    metafile: true,
  } as const satisfies BuildOptions;
}

export interface Built {
  readonly script: string;
  readonly style?: string;
  /** Scripts that a browser fetches before this one runs. */
  readonly imports: readonly string[];
}

/** The public URLs of what an entry was built into. */
export function outputOf(metafile: Metafile, outdir: string, entry: string): Built {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry);
  if (!found) throw new Error(`The build made nothing of ${entry}.`);
  const url = (path: string) => `/${relative(outdir, join(root, path))}`;
  const [path, { cssBundle, imports }] = found;
  const needed = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
  return {
    script: url(path),
    imports: needed.map((chunk) => url(chunk.path)),
    ...(cssBundle ? { style: url(cssBundle) } : {}),
  };
}
