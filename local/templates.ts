import { buildSite } from '../frontend/build.ts';
import { bookingTms } from '../lib/app.ts';
import type { DataFolder } from './interpreter/data-folder.ts';
import { synthesize } from './interpreter/stack/synthesize.ts';
import type { Template } from './interpreter/stack/template.ts';

interface Site {
  /** Origin for browsers. */
  readonly siteUrl: string;
  /** Where browsers reach S3. */
  readonly uploadOrigin: string;
  readonly data: DataFolder;
}

/** Builds the front end and synthesizes the app's stacks, for this host and without bundling functions. */
export async function templatesOf({ siteUrl, uploadOrigin, data }: Site): Promise<Template[]> {
  const site = data.path('site');
  await buildSite({ outdir: site, minify: true });
  return synthesize(
    bookingTms({
      stage: 'local',
      outdir: data.path('cdk.out'),
      site,
      bundle: false,
      check: false,
      config: { siteUrl, uploadOrigin },
    }),
  );
}
