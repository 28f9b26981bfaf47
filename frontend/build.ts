import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { openApi } from '../core/contract/openapi.ts';
import { cssAsText } from './css-as-text.ts';
import { developersPage } from './developers/page.ts';
import { pageHtml } from './page-html.ts';
import { type SitePage, sitePages } from './site-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const messagesFolder = join(root, 'frontend/widget/app/messages');

export interface BuildSite {
  /** Folder that is emptied and filled; `dist/site` when run as a script. */
  readonly outdir: string;
  readonly minify: boolean;
}

/** What the `pages` function needs to know of the built files: its variable `WIDGET_ASSETS`. */
export interface SiteManifest {
  readonly script: string;
  /** Language -> chunk with its messages. */
  readonly languages: Readonly<Record<string, string>>;
}

/** Builds everything that the site bucket serves, and writes `manifest.json` beside it. */
export async function buildSite({ outdir, minify }: BuildSite): Promise<SiteManifest> {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify,
    logLevel: 'warning',
    charset: 'utf8',
  };
  const [manifest] = await Promise.all([
    buildWidget(common, outdir),
    build({
      ...common,
      entryPoints: ['frontend/widget/loader/embed.ts'],
      outfile: join(outdir, 'embed.js'),
      format: 'iife',
      target: 'es2019',
    }),
    ...sitePages.map((page) => buildPage(common, outdir, page)),
    buildDevelopers(common, outdir),
  ]);
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The widget's script, its styles inside, and one chunk a language: every file in `messages/` is one. */
async function buildWidget(common: BuildOptions, outdir: string): Promise<SiteManifest> {
  const languages = (await readdir(messagesFolder)).map((file) => basename(file, '.ts'));
  const names = { widget: 'frontend/widget/app/main.tsx' };
  const { metafile } = await build({
    ...hashed(common, outdir),
    entryPoints: {
      ...names,
      ...Object.fromEntries(languages.map((name) => [name, join(messagesFolder, `${name}.ts`)])),
    },
    plugins: [cssAsText(common.minify === true)],
    metafile: true,
  });
  const chunk = (entry: string) => outputOf(metafile, outdir, entry).script;
  return {
    script: chunk(names.widget),
    languages: Object.fromEntries(
      languages.map((name) => [name, chunk(`frontend/widget/app/messages/${name}.ts`)]),
    ),
  };
}

async function buildPage(common: BuildOptions, outdir: string, page: SitePage): Promise<void> {
  const { metafile } = await build({
    ...hashed(common, outdir),
    entryPoints: { [page.name]: page.entry },
    metafile: true,
  });
  const html = pageHtml(page.title, outputOf(metafile, outdir, page.entry));
  await writeFile(join(outdir, `${page.name}.html`), html);
}

/** The API reference and the document that it is made from: no script at all. */
async function buildDevelopers(common: BuildOptions, outdir: string): Promise<void> {
  const entry = 'frontend/developers/developers.css';
  const { metafile } = await build({
    ...hashed(common, outdir),
    entryPoints: { developers: entry },
    metafile: true,
  });
  const html = developersPage(outputOf(metafile, outdir, entry).script);
  await writeFile(join(outdir, 'developers.html'), html);
  await writeFile(join(outdir, 'openapi.json'), JSON.stringify(openApi()));
}

function hashed(common: BuildOptions, outdir: string) {
  return {
    ...common,
    outdir,
    format: 'esm',
    target: ['es2022', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: 'assets/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    sourcemap: common.minify ? false : 'linked',
  } as const satisfies BuildOptions;
}

/** The public URLs of what an entry was built into. */
function outputOf(metafile: Metafile, outdir: string, entry: string): { script: string; style?: string } {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry);
  if (!found) throw new Error(`The build made nothing of ${entry}.`);
  const url = (path: string) => `/${relative(outdir, join(root, path))}`;
  const [path, { cssBundle }] = found;
  return { script: url(path), ...(cssBundle ? { style: url(cssBundle) } : {}) };
}

if (import.meta.main) {
  await buildSite({ outdir: join(root, 'dist/site'), minify: true });
}
