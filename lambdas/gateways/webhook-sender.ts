import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { DeliveryFailure } from '../../core/contract/model/integrations/webhook.ts';
import { isLoopback, isPublicAddress } from './public-address.ts';

/**
 * Where webhooks may be sent: to hosts on the internet by https; on a developer's machine also to that
 * machine, by http.
 */
export type WebhookTargets = 'public' | 'loopback';

export interface WebhookPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer, or why there was none. */
export type WebhookAnswer =
  | WebhookResponse
  | { readonly failure: Extract<DeliveryFailure, 'timeout' | 'unreachable' | 'private-address'> };

export interface WebhookSender {
  post(message: WebhookPost): Promise<WebhookAnswer>;
}

export interface WebhookResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** How the body begins. */
  readonly body: Buffer;
}

interface Options {
  readonly targets: WebhookTargets;
  /** Every address of a host. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  /** Milliseconds from looking up the host to the end of the answer. */
  readonly timeout?: number;
}

/**
 * Posts to addresses entered by customers, and therefore never to a private one: the host is looked up once,
 * each of its addresses is checked, and the connection goes to a checked address even if the name changes a
 * moment later. Redirects are not followed. Of the answer, only the first bytes are read, for at most two
 * seconds: an endpoint that sends more, or slowly, costs nothing.
 */
export function webhookSender({ targets, resolve = addressesOf, timeout = 10_000 }: Options): WebhookSender {
  return {
    async post(message) {
      const signal = AbortSignal.timeout(timeout);
      try {
        const url = new URL(message.url);
        const addresses = await Promise.race([resolve(hostOf(url)), endOf(signal)]);
        if (!mayCall(url, addresses, targets)) return { failure: 'private-address' };
        return await ask(url, message, { addresses, signal });
      } catch {
        return { failure: signal.aborted ? 'timeout' : 'unreachable' };
      }
    },
  };
}

/** Whether a message may go to this URL when its host has these addresses. */
export function mayCall(
  url: URL,
  addresses: readonly Pick<LookupAddress, 'address'>[],
  targets: WebhookTargets,
): boolean {
  if (addresses.length === 0) return false;
  if (targets === 'loopback' && addresses.every(({ address }) => isLoopback(address))) return true;
  return url.protocol === 'https:' && addresses.every(({ address }) => isPublicAddress(address));
}

/** The host of a URL, an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function addressesOf(host: string): Promise<LookupAddress[]> {
  return lookup(host, { all: true });
}

function ask(
  url: URL,
  { headers, body }: WebhookPost,
  { addresses, signal }: { readonly addresses: readonly LookupAddress[]; readonly signal: AbortSignal },
): Promise<WebhookResponse> {
  const { request } = url.protocol === 'https:' ? https : http;
  const options = { method: 'POST', headers, agent: false, signal, lookup: always(addresses) };
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (answer) => resolve(read(answer)));
    asked.on('error', reject);
    asked.end(body);
  });
}

async function read(answer: IncomingMessage): Promise<WebhookResponse> {
  const body = await beginningOf(answer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body };
}

/** Bytes of an answer that are read. */
const mostBytes = 4096;

/** Milliseconds that the body of an answer is waited for. */
const patience = 2000;

/** How an answer begins. What has not come in time, or breaks off, is left out: its status has come. */
function beginningOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    const timer = setTimeout(end, patience);
    answer.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size >= mostBytes) end();
    });
    for (const event of ['end', 'error', 'close']) answer.on(event, end);

    function end(): void {
      clearTimeout(timer);
      answer.destroy();
      resolve(Buffer.concat(parts).subarray(0, mostBytes));
    }
  });
}

/** A lookup that returns these addresses. */
function always(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
