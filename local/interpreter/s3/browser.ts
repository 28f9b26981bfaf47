import { type Caller, type Credential, Refusal, type Service } from '../front-door/request.ts';
import type { HttpRequest, HttpResponse } from '../http/exchange.ts';
import { emptyAnswer, S3Failure, s3Error } from './answers.ts';
import { type Bucket, type Buckets, corsHeaders } from './buckets.ts';
import type { Objects } from './objects.ts';
import { checkPolicy } from './policy.ts';

interface BrowserUploads {
  readonly buckets: Buckets;
  readonly objects: Objects;
  callerOf(credential: Credential): Caller | null;
  /** Of every access key of this host. */
  readonly secret: string;
  now(): number;
}

/** Whether this is for S3: a form with a file, or a browser that asks whether it may send one. */
export function isBrowserUpload({ method, headers }: HttpRequest): boolean {
  const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return (method === 'POST' && isForm) || (method === 'OPTIONS' && headers.origin !== undefined);
}

/** Uploads by forms of browsers: not signed as calls are, but with a signed policy among their fields. */
export function browserUploads(store: BrowserUploads): Service {
  return async (request) => {
    const bucket = store.buckets.find(request.path);
    if (!bucket) return s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
    const cors = corsHeaders(bucket, request.headers.origin, 'POST');
    if (request.method === 'OPTIONS') return preflight(cors);
    const answer = await take(store, request, bucket).catch(refusal);
    // A page may read why its upload was refused, too.
    return { ...answer, headers: { ...answer.headers, ...cors } };
  };
}

function preflight(cors: Record<string, string> | null): HttpResponse {
  if (cors) return emptyAnswer(200, cors);
  return s3Error(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
}

async function take(store: BrowserUploads, request: HttpRequest, bucket: Bucket): Promise<HttpResponse> {
  const { fields, file } = await parseForm(request);
  checkPolicy({ fields, bucket: bucket.ref, size: file.length }, store.secret, store.now());
  const key = fields.get('key') ?? '';
  authorize(store, fields, `${bucket.arn}/${key}`);
  const contentType = fields.get('content-type') ?? 'binary/octet-stream';
  const { etag } = store.objects.put(bucket.ref, key, { body: file, contentType });
  return emptyAnswer(204, { etag });
}

function refusal(error: unknown): HttpResponse {
  if (error instanceof S3Failure) return s3Error(error.status, error.code, error.message);
  if (error instanceof Refusal) return s3Error(403, error.name, error.message);
  throw error;
}

async function parseForm({ headers, body }: HttpRequest) {
  const type = headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const fields = new Map<string, string>();
  for (const [name, value] of form) if (typeof value === 'string') fields.set(name.toLowerCase(), value);
  const file = form.get('file');
  if (file === null || typeof file === 'string') {
    throw new S3Failure(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');
  }
  return { fields, file: Buffer.from(await file.arrayBuffer()) };
}

/** The signer of the form must be allowed to put the object there at the moment of the upload. */
function authorize(store: BrowserUploads, fields: ReadonlyMap<string, string>, resource: string): void {
  const [id = ''] = (fields.get('x-amz-credential') ?? '').split('/');
  const caller = store.callerOf({ id, service: 's3', token: fields.get('x-amz-security-token') });
  if (!caller) {
    const why = 'The AWS Access Key Id you provided does not exist in our records.';
    throw new S3Failure(403, 'InvalidAccessKeyId', why);
  }
  caller.authorize([{ action: 's3:PutObject', resource }]);
}
