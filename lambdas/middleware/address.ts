import { timingSafeEqual } from 'node:crypto';
import { edgeSecrets } from '../runtime/secrets.ts';
import type { HttpEvent } from './request.ts';

/** CloudFront adds it to what it passes on; nobody else knows what it says. */
const edgeHeader = 'x-bookingtms-edge';

/**
 * The IP address that a request came from. CloudFront writes down whom it speaks for, and API Gateway that it was
 * CloudFront: the last but one in the list, if it really was CloudFront. Who comes past it may write what they
 * like, and is taken for who they are.
 */
export function addressOf(
  { headers, requestContext }: Pick<HttpEvent, 'headers' | 'requestContext'>,
  secrets?: () => Promise<readonly string[]>,
): Promise<string> {
  return originOf(headers, requestContext.http.sourceIp, secrets);
}

/** The same of a WebSocket's handshake, whose headers come as the client wrote them. */
export function websocketAddressOf(
  { headers = {}, requestContext }: WebsocketHandshake,
  secrets?: () => Promise<readonly string[]>,
): Promise<string> {
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return originOf(Object.fromEntries(lowered), requestContext.identity?.sourceIp ?? '', secrets);
}

export interface WebsocketHandshake {
  readonly headers?: Readonly<Record<string, string>>;
  readonly requestContext: { readonly identity?: { readonly sourceIp: string } };
}

async function originOf(
  headers: Readonly<Record<string, string | undefined>>,
  peer: string,
  secrets: () => Promise<readonly string[]> = edgeSecrets,
): Promise<string> {
  const sent = headers[edgeHeader];
  if (sent === undefined || !(await secrets()).some((secret) => isSame(secret, sent))) return peer;
  const said = (headers['x-forwarded-for'] ?? '').split(',').map((each) => each.trim());
  return said.at(-2) || peer;
}

function isSame(secret: string, sent: string): boolean {
  const [a, b] = [Buffer.from(secret), Buffer.from(sent)];
  return a.length === b.length && timingSafeEqual(a, b);
}
