import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { languages } from '../core/words/languages.ts';
import { type BuildSite, bundleOptions, hashedBundleOptions, outputOf, root } from './bundle.ts';
import { directImports } from './direct-imports.ts';
import { lazyModules } from './lazy-modules.ts';
import { usedStyles } from './used-styles.ts';

const entry = 'frontend/admin/main.tsx';
/** What the entry starts, without its styles. */
const start = join(root, 'frontend/admin/start.tsx');

/** What the `pages` function needs to know of the portal's files. */
export interface PortalManifest {
  readonly script: string;
  readonly style: string;
  /** Scripts that the first one imports, worth a preload. */
  readonly imports: readonly string[];
  /** Language -> its texts. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Bundles the portal: one entry, and a chunk for each page, fetched when it is opened. */
export async function bundlePortal(site: BuildSite): Promise<Metafile> {
  const options = {
    ...hashedBundleOptions(site),
    jsxImportSource: 'react',
    entryPoints: { portal: entry },
    splitting: true,
    chunkNames: 'assets/portal-[hash]',
    define: { 'process.env.NODE_ENV': JSON.stringify(site.minify ? 'production' : 'development') },
  } as const;
  // The first build only tells which parts of the kit are used.
  const plugins = [lazyModules(start), directImports()];
  const draft = await build({ ...options, plugins, write: false });
  return (await build({ ...options, plugins: [...plugins, usedStyles(draft.metafile)] })).metafile;
}

/** @throws when the bundle lacks what every page needs */
export async function buildPortal(site: BuildSite): Promise<PortalManifest> {
  const built = await bundlePortal(site);
  const fileOf = (module: string) => outputOf(built, site.outdir, module);
  const { script, style, imports } = fileOf(entry);
  if (!style) throw new Error('The portal was built without its styles.');
  const texts = languages.map((language) => [language, fileOf(`core/words/${language}/portal.ts`).script]);
  return { script, style, imports, texts: Object.fromEntries(texts) };
}

/** The portal's service worker: its name stays, so that a browser finds the next version. */
export async function buildPortalWorker(site: BuildSite): Promise<void> {
  await build({
    ...bundleOptions(site),
    entryPoints: ['frontend/admin/worker.ts'],
    outfile: join(site.outdir, 'portal-worker.js'),
    format: 'iife',
    target: ['es2022', 'safari16'],
  });
}
