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

export interface Caller {
  readonly name: string;
  /** @throws AccessDenied when one of the checks does not pass. */
  authorize(checks: readonly Check[]): void;
}

export type Service = (request: AwsRequest) => Promise<HttpResponse>;

/** The caller's role does not allow it. Each protocol has its own way to say so. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDenied';
}

/** Signature Version 4's credential scope: who calls which service. */
export function parseCredential(authorization: string | undefined): { id: string; service: string } | null {
  const [, id, service] =
    /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(authorization ?? '') ?? [];
  return id !== undefined && service !== undefined ? { id, service } : null;
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
