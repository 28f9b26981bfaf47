import * as z from 'zod';
import type { Deployed, Deployment } from '../stack/deployment.ts';
import { S3Failure } from './answers.ts';

const corsRule = z.object({ AllowedMethods: z.array(z.string()), AllowedOrigins: z.array(z.string()) });

const bucketProps = z.object({
  CorsConfiguration: z.object({ CorsRules: z.array(corsRule) }).default({ CorsRules: [] }),
});

export type Bucket = Deployed<z.infer<typeof bucketProps>>;

/** An object by its address: `/<bucket>/<key>`. */
export interface ObjectLocation {
  readonly bucket: Bucket;
  readonly key: string;
}

export interface Buckets {
  /** The bucket of a path. */
  find(path: string): Bucket | null;
  /** @throws S3Failure where there is no such bucket */
  locationOf(path: string): ObjectLocation;
}

export function createBuckets(deployment: Deployment): Buckets {
  const buckets = deployment.all('AWS::S3::Bucket', bucketProps);
  const find = (path: string) => buckets.find(({ ref }) => ref === parts(path)[0]) ?? null;
  return {
    find,
    locationOf(path) {
      const bucket = find(path);
      if (!bucket) throw new S3Failure(404, 'NoSuchBucket', 'The specified bucket does not exist');
      const [, ...key] = parts(path);
      return { bucket, key: decodeURIComponent(key.join('/')) };
    },
  };
}

/** `/bucket/a/b?c` -> `bucket`, `a`, `b`. */
function parts(path: string): string[] {
  const [pathname = ''] = path.split('?');
  return pathname.split('/').slice(1);
}

/** The CORS headers for an answer to a page of this origin; null if the page may not read it. */
export function corsHeaders(
  { props }: Bucket,
  origin: string | undefined,
  method: string,
): Record<string, string> | null {
  const allowed = props.CorsConfiguration.CorsRules.some(
    ({ AllowedMethods, AllowedOrigins }) =>
      origin !== undefined && AllowedMethods.includes(method) && AllowedOrigins.includes(origin),
  );
  if (!allowed || origin === undefined) return null;
  return { 'access-control-allow-origin': origin, 'access-control-allow-methods': method, vary: 'origin' };
}
