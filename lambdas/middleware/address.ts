import { timingSafeEqual } from 'node:crypto';
import { edgeSecrets } from '../runtime/secrets.ts';
import type { HttpEvent } from './request.ts';

/** CloudFront adds this header with a secret value. */
const edgeHeader = 'x-bookingtms-edge';

/**
 * The IP address of the caller. CloudFront appends the viewer's address to the list, and API Gateway appends
 * CloudFront's: the viewer's is the last but one, if the request came through CloudFront. A caller who
 * bypasses CloudFront may write any list, so for them the address of the connection counts.
 */
export function addressOf(
  { headers, requestContext }: Pick<HttpEvent, 'headers' | 'requestContext'>,
  secrets?: () => Promise<readonly string[]>,
): Promise<string> {
  return originOf(headers, requestContext.http.sourceIp, secrets);
}

/** The same for a WebSocket's handshake, whose headers keep the client's capital letters. */
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
