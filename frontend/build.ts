import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openApi } from '../core/contract/openapi/openapi.ts';
import { buildPortal, buildPortalWorker, type PortalManifest } from './build-portal.ts';
import { buildWaiver, type WaiverManifest } from './build-waiver.ts';
import { buildLoader, buildWidget, type WidgetManifest } from './build-widget.ts';
import { type BuildSite, hashedBundleOptions, outputOf, root } from './bundle.ts';
import { developersPage } from './developers/page.ts';

/** What the `pages` function needs to know of the built files: its variable `SITE_ASSETS`. */
type SiteManifest = WidgetManifest & { readonly portal: PortalManifest; readonly waiver: WaiverManifest };

/** Builds everything that the site bucket serves, and writes `manifest.json` next to it. */
export async function buildSite(site: BuildSite): Promise<void> {
  const { outdir } = site;
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const [widget, portal, waiver] = await Promise.all([
    buildWidget(site),
    buildPortal(site),
    buildWaiver(site),
    buildPortalWorker(site),
    buildLoader(site),
    buildDevelopers(site),
  ]);
  const manifest: SiteManifest = { ...widget, portal, waiver };
  await writeFile(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The API reference and its source document, without scripts. */
async function buildDevelopers({ outdir, minify }: BuildSite): Promise<void> {
  const entry = 'frontend/developers/developers.css';
  const { metafile } = await build({
    ...hashedBundleOptions({ outdir, minify }),
    entryPoints: { developers: entry },
  });
  const html = developersPage(outputOf(metafile, outdir, entry).script);
  await writeFile(join(outdir, 'developers.html'), html);
  await writeFile(join(outdir, 'openapi.json'), JSON.stringify(openApi()));
}

if (import.meta.main) {
  await buildSite({ outdir: join(root, 'dist/site'), minify: true });
}
