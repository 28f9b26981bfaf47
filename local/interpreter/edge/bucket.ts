import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import * as z from 'zod';
import { type HttpRequest, type HttpResponse, textResponse } from '../http/exchange.ts';
import { matchesWildcard } from '../iam/match.ts';
import { type Objects, objectHeaders, type StoredObject } from '../s3/objects.ts';
import type { Deployment } from '../stack/deployment.ts';

const deploymentProps = z.object({
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  SourceObjectKeys: z.array(z.string()),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
  Include: z.array(z.string()).default([]),
  Exclude: z.array(z.string()).default([]),
});

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'application/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Answers for a bucket, by its domain name; null for a domain that is not a bucket's. */
export type Buckets = (domain: string, request: HttpRequest) => HttpResponse | null;

/**
 * Buckets contain what the stacks' bucket deployments would copy there, and what functions and browsers put
 * there.
 */
export function readBuckets(deployment: Deployment, objects: Objects): Buckets {
  const buckets = deployment.all('AWS::S3::Bucket', z.object({}));
  const copies = deployment.all('Custom::CDKBucketDeployment', deploymentProps).map(({ props }) => props);

  return (domain, { method, path, headers }) => {
    const bucket = buckets.find(({ attributes }) => Object.values(attributes).includes(domain));
    if (!bucket) return null;
    const key = decodeURIComponent(path.split('?')[0] ?? '/').slice(1);
    const found = method === 'GET' || method === 'HEAD' ? find(bucket.ref, key) : null;
    const stored = found ? null : objects.get(bucket.ref, key);
    return found ?? (stored ? storedResponse(stored, headers['if-none-match']) : noSuchKey());

    function find(name: string, wanted: string): HttpResponse | null {
      for (const copy of copies.filter((one) => one.DestinationBucketName === name).reverse()) {
        const file = fileOf(copy, wanted, deployment.assets);
        if (file) return fileResponse(file, copy.SystemMetadata, headers['if-none-match']);
      }
      return null;
    }
  };
}

function fileOf(
  copy: z.infer<typeof deploymentProps>,
  key: string,
  assets: Readonly<Record<string, string>>,
): string | null {
  const prefix = copy.DestinationBucketKeyPrefix.replace(/\/?$/, '/').replace(/^\//, '');
  if (!key.startsWith(prefix)) return null;
  const name = key.slice(prefix.length);
  const matches = (pattern: string) => matchesWildcard(pattern, name);
  if (copy.Exclude.some(matches) && !copy.Include.some(matches)) return null;
  for (const source of copy.SourceObjectKeys) {
    const folder = assets[source.replace(/\.zip$/, '')];
    const file = folder === undefined ? null : resolve(folder, name);
    if (folder && file?.startsWith(`${folder}/`) && existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

function fileResponse(
  file: string,
  metadata: Record<string, string>,
  known: string | undefined,
): HttpResponse {
  const body = readFileSync(file);
  const etag = `"${createHash('md5').update(body).digest('hex')}"`;
  const headers = {
    'content-type': types[extname(file)] ?? 'binary/octet-stream',
    ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), value])),
    etag,
  };
  return known === etag ? { status: 304, headers, body: Buffer.alloc(0) } : { status: 200, headers, body };
}

function storedResponse(stored: StoredObject, known: string | undefined): HttpResponse {
  const headers = objectHeaders(stored);
  return known === stored.etag
    ? { status: 304, headers, body: Buffer.alloc(0) }
    : { status: 200, headers, body: stored.body };
}

/** CloudFront may read objects, not list them: S3 then does not tell missing from forbidden. */
function noSuchKey(): HttpResponse {
  return textResponse(
    403,
    '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
    'application/xml',
  );
}
