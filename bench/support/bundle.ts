import path from 'node:path';
import { build } from 'esbuild';
import { bundling, projectRoot, replacements } from '../../lib/constructs/bundling.ts';

interface BundleOptions {
  /** Without the stack's replacements of slow modules. */
  readonly plain?: boolean;
}

/** A function's one file, made as the stack makes it for upload. Answers its size in bytes. */
export async function bundle(
  entry: string,
  outfile: string,
  { plain = false }: BundleOptions = {},
): Promise<number> {
  const { target, mainFields, minify, sourcesContent, banner, externalModules } = bundling;
  const { metafile } = await build({
    entryPoints: [path.join(projectRoot, entry)],
    outfile,
    bundle: true,
    alias: plain ? {} : replacements,
    platform: 'node',
    format: 'esm',
    metafile: true,
    sourcemap: 'linked',
    logLevel: 'error',
    ...(target && { target }),
    ...(mainFields && { mainFields }),
    ...(minify !== undefined && { minify }),
    ...(sourcesContent !== undefined && { sourcesContent }),
    ...(externalModules && { external: externalModules }),
    ...(banner && { banner: { js: banner } }),
  });
  const written = Object.entries(metafile.outputs).find(([file]) => !file.endsWith('.map'));
  return written?.[1].bytes ?? 0;
}
