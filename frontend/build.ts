import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openApi } from '../core/contract/openapi/openapi.ts';
import { buildLoader, buildWidget, type SiteManifest } from './build-widget.ts';
import { type BuildSite, hashed, outputOf, root } from './bundle.ts';
import { developersPage } from './developers/page.ts';
import { pageHtml } from './page-html.ts';
import { type SitePage, sitePages } from './site-pages.ts';

/** Builds everything that the site bucket serves, and writes `manifest.json` next to it. */
export async function buildSite(site: BuildSite): Promise<SiteManifest> {
  const { outdir } = site;
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const [manifest] = await Promise.all([
    buildWidget(site),
    buildLoader(site),
    ...sitePages.map((page) => buildPage(site, page)),
    buildDevelopers(site),
  ]);
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function buildPage(site: BuildSite, page: SitePage): Promise<void> {
  const { metafile } = await build({
    ...hashed(site),
    entryPoints: { [page.name]: page.entry },
    // What few people need is fetched by those who do.
    splitting: true,
    chunkNames: `assets/${page.name}-[hash]`,
  });
  const html = pageHtml(page.title, outputOf(metafile, site.outdir, page.entry));
  await writeFile(join(site.outdir, `${page.name}.html`), html);
}

/** The API reference and its source document, without scripts. */
async function buildDevelopers({ outdir, minify }: BuildSite): Promise<void> {
  const entry = 'frontend/developers/developers.css';
  const { metafile } = await build({
    ...hashed({ outdir, minify }),
    entryPoints: { developers: entry },
  });
  const html = developersPage(outputOf(metafile, outdir, entry).script);
  await writeFile(join(outdir, 'developers.html'), html);
  await writeFile(join(outdir, 'openapi.json'), JSON.stringify(openApi()));
}

if (import.meta.main) {
  await buildSite({ outdir: join(root, 'dist/site'), minify: true });
}
