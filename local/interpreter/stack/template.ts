import * as z from 'zod';

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

/** The parts of a CloudFormation template that the host reads. */
export const templateBody = z.object({
  Resources: z.record(z.string(), resource),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
});

/** Asset hash -> the file or folder it was made from, relative to the assembly. */
const assetManifest = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string().optional() }) })).default({}),
});

export type Resource = z.infer<typeof resource>;

export interface Template extends z.infer<typeof templateBody> {
  readonly stack: string;
  readonly region: string;
  readonly account: string;
  /** Asset hash -> absolute path. */
  readonly assets: Readonly<Record<string, string>>;
}

export function parseAssets(manifest: unknown, absolute: (path: string) => string): Record<string, string> {
  const { files } = assetManifest.parse(manifest);
  return Object.fromEntries(
    Object.entries(files).flatMap(([hash, { source }]) =>
      source.path === undefined ? [] : [[hash, absolute(source.path)]],
    ),
  );
}
