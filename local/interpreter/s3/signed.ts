import type { AwsRequest, Service } from '../front-door/request.ts';
import type { HttpResponse } from '../http/exchange.ts';
import { emptyAnswer, S3Failure, s3Error } from './answers.ts';
import type { Buckets, ObjectLocation } from './buckets.ts';
import { listObjects } from './list.ts';
import { type Objects, objectHeaders } from './objects.ts';

interface Store {
  readonly buckets: Buckets;
  readonly objects: Objects;
}

type Operation = (store: Store, request: AwsRequest, location: ObjectLocation) => HttpResponse;

const operations: Readonly<Record<string, { action: string; run: Operation } | undefined>> = {
  GET: { action: 's3:GetObject', run: read },
  HEAD: { action: 's3:GetObject', run: describe },
  PUT: { action: 's3:PutObject', run: write },
  DELETE: { action: 's3:DeleteObject', run: remove },
};

/** Signed calls for single objects, and for lists of them, each held to its caller's role. The rest of S3 is not here. */
export function objectsService(store: Store): Service {
  return async (request) => {
    try {
      const listed = listObjects(store, request);
      if (listed) return listed;
      const operation = operations[request.method];
      if (!operation || isMore(request)) {
        throw new S3Failure(
          501,
          'NotImplemented',
          `The local host does not have this ${request.method} of S3`,
        );
      }
      const location = store.buckets.locationOf(request.path);
      request.caller?.authorize([{ action: operation.action, resource: arnOf(location) }]);
      return operation.run(store, request, location);
    } catch (error) {
      if (error instanceof S3Failure) return s3Error(error.status, error.code, error.message);
      throw error;
    }
  };
}

const arnOf = ({ bucket, key }: ObjectLocation) => `${bucket.arn}/${key}`;

/** A query other than `x-id` (which only names the operation), a copy, or a part of an object. */
function isMore({ path, headers }: AwsRequest): boolean {
  const query = new URLSearchParams(path.split('?')[1]);
  const isOther = [...query.keys()].some((name) => name !== 'x-id');
  return isOther || 'x-amz-copy-source' in headers || 'range' in headers;
}

/** Only a caller who may list a bucket learns that an object is missing. */
function read({ objects }: Store, { caller }: AwsRequest, { bucket, key }: ObjectLocation): HttpResponse {
  const found = objects.get(bucket.ref, key);
  if (!found) {
    caller?.authorize([{ action: 's3:ListBucket', resource: bucket.arn }]);
    throw new S3Failure(404, 'NoSuchKey', 'The specified key does not exist.');
  }
  return { status: 200, headers: objectHeaders(found), body: found.body };
}

/** The headers alone. */
function describe(...call: Parameters<Operation>): HttpResponse {
  return { ...read(...call), body: Buffer.alloc(0) };
}

function write(
  { objects }: Store,
  { headers, body }: AwsRequest,
  { bucket, key }: ObjectLocation,
): HttpResponse {
  if (headers['if-none-match'] === '*' && objects.get(bucket.ref, key)) {
    throw new S3Failure(412, 'PreconditionFailed', 'At least one of the preconditions did not hold');
  }
  const contentType = headers['content-type'] ?? 'application/octet-stream';
  const { etag } = objects.put(bucket.ref, key, {
    body,
    contentType,
    cacheControl: headers['cache-control'],
  });
  return emptyAnswer(200, { etag });
}

function remove({ objects }: Store, _request: AwsRequest, { bucket, key }: ObjectLocation): HttpResponse {
  objects.remove(bucket.ref, key);
  return emptyAnswer(204);
}
