import { join } from 'node:path';
import { build } from 'esbuild';
import { widgetTexts } from '../core/words/widget.ts';
import { type BuildSite, bundleOptions, hashedBundleOptions, outputOf, root } from './bundle.ts';
import { cssAsText } from './css-as-text.ts';
import { languageEntries, languageEntry } from './language-entries.ts';

const app = join(root, 'frontend/widget/app');

/** What the `pages` function needs to know of the widget's files. */
export interface WidgetManifest {
  /** The code that all languages share; imported by each, so it is worth a preload. */
  readonly script: string;
  /** Language -> the script to start with. */
  readonly languages: Readonly<Record<string, string>>;
}

/**
 * Builds the widget: an entry with the texts for each language, and one script that they share. The steps after the
 * choice of a time, and their texts, are chunks of their own: they are fetched once the first times are shown.
 */
export async function buildWidget(site: BuildSite): Promise<WidgetManifest> {
  const built = await Promise.all(Object.keys(widgetTexts).map((language) => buildLanguage(site, language)));
  const shared = new Set(built.flatMap(({ imports }) => imports));
  const [script, ...more] = shared;
  if (!script || more.length > 0)
    throw new Error(`The widget starts with ${shared.size} shared chunks, not one.`);
  return { script, languages: Object.fromEntries(built.map(({ language, entry }) => [language, entry])) };
}

async function buildLanguage(site: BuildSite, language: string) {
  const { metafile } = await build({
    ...hashedBundleOptions(site),
    entryPoints: [{ in: languageEntry(language), out: language }],
    splitting: true,
    chunkNames: 'assets/widget-[hash]',
    plugins: [cssAsText(site.minify), languageEntries(app)],
  });
  const { script: entry, imports } = outputOf(metafile, site.outdir, languageEntry(language));
  return { language, entry, imports };
}

/** The one script that a website includes: no modules, no new syntax, ASCII for any encoding of that site. */
export async function buildLoader(site: BuildSite): Promise<void> {
  await build({
    ...bundleOptions(site),
    entryPoints: ['frontend/widget/loader/embed.ts'],
    outfile: join(site.outdir, 'embed.js'),
    format: 'iife',
    target: 'es2019',
    charset: 'ascii',
  });
}
