import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const manifest = z.object({
  script: z.string(),
  languages: z.record(z.string(), z.string()),
  portal: z.object({
    script: z.string(),
    style: z.string(),
    imports: z.array(z.string()),
    texts: z.record(z.string(), z.string()),
  }),
  waiver: z.object({ script: z.string(), style: z.string() }),
});

/** The files of the widget and the portal, from the front end's build. @throws when it is not built */
export function siteAssets(site: string): string {
  const file = path.join(site, 'manifest.json');
  if (!existsSync(file)) throw new Error(`There is no front end in ${site}. Build it first: npm run build`);
  return JSON.stringify(manifest.parse(JSON.parse(readFileSync(file, 'utf8'))));
}
