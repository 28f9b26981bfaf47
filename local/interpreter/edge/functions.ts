import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import type { HttpRequest } from '../http/exchange.ts';
import type { Behavior, Distribution } from './model.ts';

const headers = z.record(z.string(), z.object({ value: z.string() }));
const changedRequest = z.object({
  uri: z.string(),
  querystring: z.record(z.string(), z.object({ value: z.string() })).default({}),
  headers: headers.default({}),
});
const madeResponse = z.object({
  statusCode: z.number(),
  headers: headers.default({}),
  body: z.union([z.string(), z.object({ data: z.string() }).transform(({ data }) => data)]).default(''),
});

export interface EdgeAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

type Handler = (event: unknown) => unknown;
const handlerSchema = z.custom<Handler>((value) => typeof value === 'function', 'no function called handler');

/** Runs a behaviour's viewer-request function: another request, or an answer at once. */
export function createEdgeFunctions({ code }: Distribution) {
  const compiled = Object.fromEntries(Object.entries(code).map(([arn, source]) => [arn, compile(source)]));

  return async (behavior: Behavior, request: HttpRequest, ip: string): Promise<HttpRequest | EdgeAnswer> => {
    const association = behavior.FunctionAssociations.find(({ EventType }) => EventType === 'viewer-request');
    const handler = association && compiled[association.FunctionARN];
    if (!handler) return request;
    const result = await handler({ version: '1.0', viewer: { ip }, request: toEdge(request) });
    const made = madeResponse.safeParse(result);
    if (made.success)
      return { status: made.data.statusCode, headers: plain(made.data.headers), body: made.data.body };
    return fromEdge(request, changedRequest.parse(JSON.parse(JSON.stringify(result))));
  };
}

function compile(source: string): Handler {
  return handlerSchema.parse(runInNewContext(`${source}\n;handler`, { console }));
}

/** The request as CloudFront Functions see it. */
function toEdge({ method, path, headers: original }: HttpRequest) {
  const [uri = '/', query = ''] = path.split('?');
  return {
    method,
    uri,
    querystring: valued([...new URLSearchParams(query)]),
    headers: valued(
      Object.entries(original).flatMap(([name, value]) =>
        value === undefined || name === 'cookie' ? [] : [[name, [value].flat().join(',')] as const],
      ),
    ),
    cookies: valued(
      (original.cookie ?? '')
        .split(/;\s*/)
        .filter(Boolean)
        .map((cookie) => [cookie.split('=')[0] ?? '', cookie.split('=').slice(1).join('=')]),
    ),
  };
}

function valued(entries: readonly (readonly [string, string])[]) {
  return Object.fromEntries(entries.map(([name, value]) => [name, { value }]));
}

function plain(map: z.infer<typeof headers>): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([name, { value }]) => [name, value]));
}

function fromEdge(request: HttpRequest, changed: z.infer<typeof changedRequest>): HttpRequest {
  const untouched = request.path.split('?')[1];
  const names = new Set(new URLSearchParams(untouched).keys());
  const kept = Object.keys(changed.querystring);
  const same = names.size === kept.length && kept.every((name) => names.has(name));
  const query = same ? untouched : new URLSearchParams(plain(changed.querystring)).toString();
  const { cookie } = request.headers;
  return {
    ...request,
    path: query ? `${changed.uri}?${query}` : changed.uri,
    headers: { ...plain(changed.headers), ...(cookie !== undefined && { cookie }) },
  };
}
