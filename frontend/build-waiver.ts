import { build } from 'esbuild';
import { type BuildSite, hashedBundleOptions, outputOf } from './bundle.ts';

const entry = 'frontend/waiver/waiver.ts';

/** What the `pages` function needs to know of the files behind the pages for signing. */
export interface WaiverManifest {
  readonly script: string;
  readonly style: string;
}

/** @throws when the bundle lacks its styles */
export async function buildWaiver(site: BuildSite): Promise<WaiverManifest> {
  const { metafile } = await build({ ...hashedBundleOptions(site), entryPoints: { waiver: entry } });
  const { script, style } = outputOf(metafile, site.outdir, entry);
  if (!style) throw new Error('The page for signing was built without its styles.');
  return { script, style };
}
