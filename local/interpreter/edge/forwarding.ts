import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { HttpRequest } from '../http/exchange.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { Behavior } from './model.ts';

/** Which parts of a viewer's request reach the origin: the named ones, or all except these. */
interface Rule {
  readonly mode: 'none' | 'listed' | 'all' | 'all-but';
  readonly names: readonly string[];
}

interface Policy {
  readonly headers: Rule;
  readonly cookies: Rule;
  readonly query: Rule;
}

const none: Rule = { mode: 'none', names: [] };
const all: Rule = { mode: 'all', names: [] };

/** AWS's own policies, by the ids that AWS gives them. */
const managed: Record<string, Policy> = {
  // Origin request: AllViewer, AllViewerExceptHostHeader, CORS-S3Origin, CORS-CustomOrigin
  '216adef6-5c7f-47e4-b989-5492eafa07d3': { headers: all, cookies: all, query: all },
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': {
    headers: { mode: 'all-but', names: ['host'] },
    cookies: all,
    query: all,
  },
  '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf': {
    headers: listed(['origin', 'access-control-request-headers', 'access-control-request-method']),
    cookies: none,
    query: none,
  },
  '59781a5b-3903-41f3-afcb-af62929ccde1': { headers: listed(['origin']), cookies: none, query: none },
  // Cache: CachingDisabled, CachingOptimized
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': { headers: none, cookies: none, query: none },
  '658327ea-f89d-4fab-a63d-7e88639e58f6': { headers: none, cookies: none, query: none },
};

/** Without a policy that says otherwise, CloudFront drops cookies, query and all but these. */
const always = [
  'accept-encoding',
  'content-type',
  'content-length',
  'x-forwarded-for',
  'upgrade',
  'connection',
];
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

const names = z.array(z.string());
const policyConfig = z.object({
  HeadersConfig: z.object({ HeaderBehavior: z.string(), Headers: names.default([]) }),
  CookiesConfig: z.object({ CookieBehavior: z.string(), Cookies: names.default([]) }),
  QueryStringsConfig: z.object({ QueryStringBehavior: z.string(), QueryStrings: names.default([]) }),
});
const originRequestPolicy = z.object({ OriginRequestPolicyConfig: policyConfig });
const cachePolicy = z.object({
  CachePolicyConfig: z.object({ ParametersInCacheKeyAndForwardedToOrigin: policyConfig }),
});

export interface Forwarding {
  /** The request as the origin gets it. */
  toOrigin(behavior: Behavior, request: HttpRequest): HttpRequest;
  /** CloudFront compresses only what it may cache. */
  compresses(behavior: Behavior): boolean;
}

export function readForwarding(deployment: Deployment): Forwarding {
  const policies = new Map(Object.entries(managed));
  for (const { ref, props } of deployment.all('AWS::CloudFront::OriginRequestPolicy', originRequestPolicy)) {
    policies.set(ref, toPolicy(props.OriginRequestPolicyConfig));
  }
  for (const { ref, props } of deployment.all('AWS::CloudFront::CachePolicy', cachePolicy)) {
    policies.set(ref, toPolicy(props.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin));
  }
  const policiesOf = ({ CachePolicyId, OriginRequestPolicyId }: Behavior) =>
    [CachePolicyId, OriginRequestPolicyId].flatMap((id) => {
      if (id === undefined) return [];
      const policy = policies.get(id);
      if (!policy) throw new Error(`The local host does not know CloudFront policy ${id}`);
      return [policy];
    });

  return {
    compresses: ({ Compress, CachePolicyId }) => Compress && CachePolicyId !== cachingDisabled,
    toOrigin: (behavior, request) => filter(request, policiesOf(behavior)),
  };
}

function listed(wanted: readonly string[]): Rule {
  return { mode: 'listed', names: wanted.map((name) => name.toLowerCase()) };
}

function toPolicy({
  HeadersConfig,
  CookiesConfig,
  QueryStringsConfig,
}: z.infer<typeof policyConfig>): Policy {
  return {
    headers: toRule(HeadersConfig.HeaderBehavior, HeadersConfig.Headers),
    cookies: toRule(CookiesConfig.CookieBehavior, CookiesConfig.Cookies),
    query: toRule(QueryStringsConfig.QueryStringBehavior, QueryStringsConfig.QueryStrings),
  };
}

function toRule(behavior: string, wanted: readonly string[]): Rule {
  if (behavior === 'none') return none;
  if (behavior === 'whitelist' || behavior === 'allViewerAndWhitelistCloudFront') {
    return behavior === 'whitelist' ? listed(wanted) : all;
  }
  return behavior === 'allExcept' ? { ...listed(wanted), mode: 'all-but' } : all;
}

function passes({ mode, names: listedNames }: Rule, name: string): boolean {
  if (mode === 'all' || mode === 'none') return mode === 'all';
  return listedNames.includes(name.toLowerCase()) === (mode === 'listed');
}

function filter(request: HttpRequest, policies: readonly Policy[]): HttpRequest {
  const [path = '/', query = ''] = request.path.split('?');
  const kept = query.split('&').filter((pair) => {
    const name = decoded((pair.split('=')[0] ?? '').replaceAll('+', ' '));
    return pair !== '' && policies.some((policy) => passes(policy.query, name));
  });
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).filter((cookie) => {
    return cookie !== '' && policies.some((policy) => passes(policy.cookies, cookie.split('=')[0] ?? ''));
  });
  const headers: IncomingHttpHeaders = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) =>
        name !== 'cookie' &&
        (always.includes(name) || policies.some((policy) => passes(policy.headers, name))),
    ),
  );
  if (cookies.length > 0) headers.cookie = cookies.join('; ');
  return { ...request, path: kept.length > 0 ? `${path}?${kept.join('&')}` : path, headers };
}

/** Text that is not an escape sequence stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
