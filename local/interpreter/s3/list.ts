import type { AwsRequest } from '../front-door/request.ts';
import { type HttpResponse, textResponse } from '../http/exchange.ts';
import { S3Failure } from './answers.ts';
import type { Buckets } from './buckets.ts';
import type { Objects } from './objects.ts';

interface Store {
  readonly buckets: Buckets;
  readonly objects: Objects;
}

/** `ListObjectsV2` of a prefix; null for any other request. All keys come at once: this host has few. */
export function listObjects({ buckets, objects }: Store, request: AwsRequest): HttpResponse | null {
  const query = new URLSearchParams(request.path.split('?')[1]);
  const prefix = query.get('prefix');
  if (request.method !== 'GET' || query.get('list-type') !== '2' || prefix === null) return null;
  const bucket = buckets.find(request.path);
  if (!bucket) throw new S3Failure(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const context = { 's3:prefix': [prefix] };
  request.caller?.authorize([{ action: 's3:ListBucket', resource: bucket.arn, context }]);
  const listed = objects.keys(bucket.ref, prefix).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  return textResponse(
    200,
    `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult><IsTruncated>false</IsTruncated>${listed.join('')}</ListBucketResult>`,
    'application/xml',
  );
}
