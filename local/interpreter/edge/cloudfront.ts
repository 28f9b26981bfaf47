import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { HttpApi } from '../api/http-api.ts';
import type { Api } from '../api/model.ts';
import type { WebSocketApi } from '../api/websocket-api.ts';
import { type HttpRequest, type HttpResponse, textResponse } from '../http/exchange.ts';
import { messageServer } from '../http/server.ts';
import type { Objects } from '../s3/objects.ts';
import type { Deployment } from '../stack/deployment.ts';
import { readBuckets } from './bucket.ts';
import { readForwarding } from './forwarding.ts';
import { createEdgeFunctions } from './functions.ts';
import { type Behavior, type Distribution, type Origin, readDistribution } from './model.ts';
import { readResponseHeaders } from './response-headers.ts';

interface Origins {
  /** The API that has this domain name. */
  readonly apis: readonly Api[];
  http(api: Api): HttpApi;
  webSocket(api: Api): WebSocketApi;
  readonly objects: Objects;
}

export interface CloudFront {
  answer(request: HttpRequest): Promise<HttpResponse>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
}

const compress = promisify(gzip);
/** CloudFront's own, as its origins see it. */
const edgeIp = '127.0.0.1';

/** The distribution: behaviours in order, their functions, what they forward, and the headers they add. */
export function createCloudFront(
  deployment: Deployment,
  origins: Origins,
  secretText: (arn: string) => string,
): CloudFront {
  const distribution = readDistribution(deployment);
  const runFunction = createEdgeFunctions(distribution);
  const forwarding = readForwarding(deployment);
  const addHeaders = readResponseHeaders(deployment);
  const buckets = readBuckets(deployment, origins.objects);

  async function fetchOrigin(behavior: Behavior, viewer: HttpRequest): Promise<HttpResponse> {
    const group = distribution.groups.find(({ Id }) => Id === behavior.TargetOriginId);
    const [first = behavior.TargetOriginId, second] =
      group?.Members.Items.map(({ OriginId }) => OriginId) ?? [];
    const answered = await fetchFrom(first, behavior, viewer);
    const fails = group?.FailoverCriteria.StatusCodes.Items.includes(answered.status) ?? false;
    return fails && second !== undefined ? fetchFrom(second, behavior, viewer) : answered;
  }

  async function fetchFrom(originId: string, behavior: Behavior, viewer: HttpRequest): Promise<HttpResponse> {
    const origin = originOf(distribution, originId);
    const forwarded = forwarding.toOrigin(behavior, viewer);
    const headers = {
      ...forwarded.headers,
      'x-forwarded-for': [viewer.headers['x-forwarded-for'], addressOf(viewer)].filter(Boolean).join(', '),
      ...customHeaders(origin, secretText),
      host: origin.DomainName,
    };
    const request = { ...forwarded, headers, path: `${origin.OriginPath}${forwarded.path}` };
    const api = origins.apis.find(({ domain }) => domain === origin.DomainName);
    if (api) return origins.http(api)(request, edgeIp);
    const stored = buckets(origin.DomainName, request);
    if (!stored) throw new Error(`No API and no bucket is called ${origin.DomainName}`);
    return stored;
  }

  async function answer(original: HttpRequest): Promise<HttpResponse> {
    const viewer = original.path === '/' ? { ...original, path: `/${distribution.rootObject}` } : original;
    const behavior = behaviorOf(distribution, viewer.path);
    if (!behavior.AllowedMethods.includes(viewer.method)) {
      return textResponse(403, 'CloudFront: this distribution does not allow the request method.');
    }
    const result = await runFunction(behavior, viewer, addressOf(viewer));
    const response =
      'status' in result
        ? { ...result, body: Buffer.from(result.body) }
        : await fetchOrigin(behavior, result);
    const headers = addHeaders(behavior.ResponseHeadersPolicyId, response.headers);
    const dressed = { ...response, headers };
    return forwarding.compresses(behavior) ? compressed(dressed, viewer) : dressed;
  }

  async function upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming;
    const behavior = behaviorOf(distribution, url);
    const address = incoming.socket.remoteAddress;
    const request = { method, path: url, headers, body: Buffer.alloc(0), address };
    const result = await runFunction(behavior, request, addressOf(request));
    const origin = originOf(distribution, behavior.TargetOriginId);
    const api = origins.apis.find((one) => one.domain === origin.DomainName && one.protocol === 'WEBSOCKET');
    const path = 'status' in result ? null : `${origin.OriginPath}${result.path}`;
    if (!api || path?.split('?')[0]?.replace(/\/$/, '') !== `/${api.stage}`) {
      return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
    incoming.url = path;
    origins.webSocket(api)(incoming, socket, head);
  }

  return { answer, upgrade };
}

function addressOf({ address = edgeIp }: HttpRequest): string {
  return address;
}

/** The headers that the distribution adds to every request for an origin; secrets only by name. */
function customHeaders({ OriginCustomHeaders }: Origin, secretText: (arn: string) => string) {
  const value = (text: string) =>
    text.replace(/\{\{resolve:secretsmanager:(.+?):SecretString:[^}]*\}\}/g, (_, arn: string) =>
      secretText(arn),
    );
  return Object.fromEntries(
    OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), value(HeaderValue)]),
  );
}

/** Pattern by pattern, as CloudFront does: `*` matches any text, slashes included. */
function behaviorOf({ behaviors }: Distribution, path: string): Behavior {
  const [uri = '/'] = path.split('?');
  const found = behaviors.find(({ PathPattern }) => matchesPath(PathPattern, uri));
  if (!found) throw new Error('The distribution has no default behaviour');
  return found;
}

function matchesPath(pattern: string, path: string): boolean {
  const normal = pattern.startsWith('/') || pattern === '*' ? pattern : `/${pattern}`;
  const source = normal
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(path);
}

function originOf({ origins }: Distribution, originId: string): Origin {
  const origin = origins.find(({ Id }) => Id === originId);
  if (!origin) throw new Error(`The distribution has no origin ${originId}`);
  return origin;
}

const compressible = /^(text\/|application\/(javascript|json|problem\+json|manifest\+json|xml)|image\/svg)/;

async function compressed(response: HttpResponse, { headers }: HttpRequest): Promise<HttpResponse> {
  const accepts = String(headers['accept-encoding'] ?? '').includes('gzip');
  const isWorthIt =
    response.body.length >= 1000 && compressible.test(String(response.headers['content-type']));
  if (!accepts || !isWorthIt || response.headers['content-encoding']) return response;
  return {
    ...response,
    headers: { ...response.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: await compress(response.body),
  };
}

/** The site's server: the distribution once there is one, `/__local` before it, and patience until then. */
export function siteServer(
  parts: { control(request: HttpRequest): Promise<HttpResponse | null>; cloudFront(): CloudFront | null },
  report: (message: string) => void,
): Server {
  const server = messageServer(async (request) => {
    const controlled = await parts.control(request);
    if (controlled) return controlled;
    const cloudFront = parts.cloudFront();
    return cloudFront ? cloudFront.answer(request) : textResponse(503, 'Starting.');
  }, report);
  server.on('upgrade', (request, socket, head) => {
    const cloudFront = parts.cloudFront();
    if (cloudFront) void cloudFront.upgrade(request, socket, head).catch(() => socket.destroy());
    else socket.destroy();
  });
  return server;
}
