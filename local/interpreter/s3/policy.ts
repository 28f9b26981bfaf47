import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { S3Failure } from './answers.ts';

/** The terms for which a browser's form was signed (POST policy, Signature Version 4). */
const policySchema = z.object({
  expiration: z.iso.datetime().transform((text) => Date.parse(text)),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

type Policy = z.infer<typeof policySchema>;

/** The form's fields but for the file, by their names in lower case. */
export type Fields = ReadonlyMap<string, string>;

interface Sent {
  readonly fields: Fields;
  readonly bucket: string;
  /** Bytes of the file. */
  readonly size: number;
}

/** Fields that a policy need not list. */
const free = ['policy', 'x-amz-signature', 'file'];

/**
 * Checks that the form was signed with this secret, has not expired, and has exactly the fields that the
 * signature covers.
 * @throws S3Failure
 */
export function checkPolicy({ fields, bucket, size }: Sent, secret: string, now: number): void {
  const text = fields.get('policy') ?? '';
  checkSignature(text, fields, secret);
  const policy = parse(text);
  if (policy.expiration <= now) throw invalid('Policy expired.');
  const sent = new Map([...fields, ['bucket', bucket]]);
  const named = policy.conditions.flatMap((condition) => checkCondition(condition, sent, size));
  const extra = [...fields.keys()].find((name) => !named.includes(name) && !free.includes(name));
  if (extra !== undefined) throw invalid(`Extra input fields: ${extra}`);
}

function checkSignature(policy: string, fields: Fields, secret: string): void {
  const scope = (fields.get('x-amz-credential') ?? '').split('/').slice(1);
  const key = scope.reduce<string | Buffer>((chain, part) => hmac(chain, part), `AWS4${secret}`);
  const wanted = hmac(key, policy);
  const given = Buffer.from(fields.get('x-amz-signature') ?? '', 'hex');
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
  throw new S3Failure(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided.',
  );
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

function parse(text: string): Policy {
  try {
    return policySchema.parse(JSON.parse(Buffer.from(text, 'base64').toString()));
  } catch {
    throw new S3Failure(
      400,
      'InvalidPolicyDocument',
      'The content of the form does not meet the conditions.',
    );
  }
}

/** Answers the names of the fields that the condition is about. */
function checkCondition(
  condition: Policy['conditions'][number],
  sent: Fields,
  size: number,
): readonly string[] {
  if (!Array.isArray(condition))
    return Object.entries(condition).map(([name, value]) => eq(name, value, sent));
  const [kind, first, second] = condition;
  if (kind === 'content-length-range') return checkSize(size, Number(first), Number(second));
  const name = String(first).slice(1).toLowerCase();
  if (kind === 'eq') return [eq(name, String(second), sent)];
  if (sent.get(name)?.startsWith(String(second))) return [name];
  throw invalid(`Policy Condition failed: ["starts-with", "$${name}", "${second}"]`);
}

function eq(given: string, value: string, sent: Fields): string {
  const name = given.toLowerCase();
  if (sent.get(name) === value) return name;
  throw invalid(`Policy Condition failed: ["eq", "$${name}", "${value}"]`);
}

function checkSize(size: number, least: number, most: number): [] {
  if (size > most) {
    throw new S3Failure(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  if (size >= least) return [];
  throw new S3Failure(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
}

function invalid(why: string): S3Failure {
  return new S3Failure(403, 'AccessDenied', `Invalid according to Policy: ${why}`);
}
