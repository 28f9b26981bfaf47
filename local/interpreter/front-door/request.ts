import { type HttpRequest, type HttpResponse, jsonResponse } from '../http/exchange.ts';
import type { Check } from '../iam/evaluate.ts';

/** A signed call to an AWS service. */
export interface AwsRequest extends HttpRequest {
  /** Null when the call is not signed. */
  readonly caller: Caller | null;
  /** As in the signature: `dynamodb`, `events`, ... */
  readonly service: string;
  /** The last part of `X-Amz-Target`, for services that use it. */
  readonly operation: string;
}

/** A session in a role. */
export interface Principal {
  readonly roleArn: string;
  readonly sessionName: string;
  /** The session's tags, the values of `${aws:PrincipalTag/...}`. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface Caller {
  readonly name: string;
  /** Null for root, which is no role of the stacks. */
  readonly principal: Principal | null;
  /** @throws Refusal when one of the checks does not pass. */
  authorize(checks: readonly Check[]): void;
}

export type Service = (request: AwsRequest) => Promise<HttpResponse>;

/** The caller is known, but may not do this, or no longer. Each protocol reports this in its own way. */
export class Refusal extends Error {
  override readonly name: 'AccessDenied' | 'ExpiredToken' | 'ValidationError';

  constructor(name: Refusal['name'], message: string) {
    super(message);
    this.name = name;
  }
}

export interface Credential {
  readonly id: string;
  /** As in the signature: `dynamodb`, `sts`, ... */
  readonly service: string;
  /** Comes with temporary access keys. */
  readonly token: string | undefined;
}

/** Signature Version 4's credential scope: the caller and the service. */
export function parseCredential(headers: HttpRequest['headers']): Credential | null {
  const [, id, service] =
    /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(headers.authorization ?? '') ?? [];
  if (id === undefined || service === undefined) return null;
  return { id, service, token: headers['x-amz-security-token']?.toString() };
}

/** An error in AWS's JSON protocols. */
export function jsonError(status: number, code: string, message: string): HttpResponse {
  return jsonResponse(
    status,
    { __type: code, message, Message: message },
    { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': code },
  );
}

export function jsonAnswer(value: unknown): HttpResponse {
  return jsonResponse(200, value, { 'content-type': 'application/x-amz-json-1.1' });
}

export function bodyOf(request: HttpRequest): unknown {
  return JSON.parse(request.body.toString() || '{}');
}
