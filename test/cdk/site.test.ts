import { expect, test } from '@jest/globals';
import { paths, reservedSlugs } from '../../core/contract/paths.ts';
import { portalSections } from '../../core/contract/portal-pages.ts';
import type { RoutePath } from '../../core/contract/routing/route-path.ts';
import { templates } from './support/stacks.ts';

const { Site } = templates();
const [distribution] = Object.values(Site.findResources('AWS::CloudFront::Distribution'));
const { CacheBehaviors, DefaultCacheBehavior, Origins } = distribution?.Properties.DistributionConfig ?? {};

interface Behavior {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly CachePolicyId: unknown;
  readonly AllowedMethods?: readonly string[];
}

const behaviors: readonly Behavior[] = CacheBehaviors;
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

/** The behaviour that CloudFront takes: the first whose pattern matches. */
function behaviorFor(path: string): Behavior {
  const matches = ({ PathPattern = '' }: Behavior) =>
    new RegExp(`^${PathPattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
  return behaviors.find(matches) ?? DefaultCacheBehavior;
}

function originOf(behavior: Behavior): 'api' | 'feed' | 'files' {
  const [group] = groupsOf(behavior);
  const id = group?.Members.Items[0].OriginId ?? behavior.TargetOriginId;
  const origin = Origins.find(({ Id }: { Id: string }) => Id === id);
  if (origin.S3OriginConfig) return 'files';
  return origin.OriginPath === '/live' ? 'feed' : 'api';
}

/** The group of origins that a behaviour asks one after the other, if it does. */
function groupsOf({ TargetOriginId }: Behavior) {
  const { Items = [] } = distribution?.Properties.DistributionConfig.OriginGroups ?? {};
  return Items.filter(({ Id }: { Id: string }) => Id === TargetOriginId);
}

const example = (path: string) => path.replace(/\{\w+\}/g, 'x');

test.each(Object.values<RoutePath>(paths).map(({ path }) => path))('%s reaches the API', (path) => {
  expect(originOf(behaviorFor(example(path)))).toBe('api');
});

test.each([
  '/developers',
  '/openapi.json',
  '/embed.js',
  '/portal-worker.js',
  '/assets/x.js',
  '/media/o/v/m.png',
])('%s is a file', (path) => {
  expect(originOf(behaviorFor(path))).toBe('files');
});

test.each(['/', ...portalSections.flatMap((section) => [`/${section}`, `/${section}/x`])])(
  '%s, a page of the portal, comes from the API, which makes a nonce for each response',
  (path) => {
    expect(behaviorFor(path)).toBe(DefaultCacheBehavior);
  },
);

test('CloudFront takes no failover together with methods that write', () => {
  const grouped = behaviors.filter((behavior) => groupsOf(behavior).length > 0);
  expect(grouped.map(({ PathPattern }) => PathPattern).sort()).toEqual(['/assets/*', '/media/*']);
  for (const { AllowedMethods = ['GET', 'HEAD'] } of grouped) expect(AllowedMethods).toEqual(['GET', 'HEAD']);
});

test('the WebSocket is at /ws', () => {
  expect(originOf(behaviorFor('/ws'))).toBe('feed');
});

test("a venue's page comes after everything else, and nothing else comes last", () => {
  expect(behaviorFor('/some-venue')).toBe(DefaultCacheBehavior);
  expect(behaviors.map(({ PathPattern }) => PathPattern)).not.toContain('*');
});

test('no venue can take a word that leads elsewhere', () => {
  const words = behaviors.map(({ PathPattern = '' }) => PathPattern.split('/')[1] ?? '');
  const slugs = words.filter((word) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word));
  expect(slugs).not.toEqual([]);
  for (const word of slugs) expect(reservedSlugs).toContain(word);
});

test('answers that depend on the caller are never cached', () => {
  const personal = Object.values<RoutePath>(paths).filter(
    ({ auth, surface }) => auth === 'session' || surface === 'portal' || surface === 'webhook',
  );
  for (const { path } of personal) expect(behaviorFor(example(path)).CachePolicyId).toBe(cachingDisabled);
  for (const { Properties } of Object.values(Site.findResources('AWS::CloudFront::CachePolicy'))) {
    expect(Properties.CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
  }
});

test('CloudFront keeps no error: what one request failed with is not the answer to another', () => {
  const { CustomErrorResponses } = distribution?.Properties.DistributionConfig ?? {};
  const codes = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];
  expect(CustomErrorResponses).toEqual(codes.map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })));
});

/** Runs a CloudFront function as CloudFront does: `handler(event)`. */
function runEdge(id: RegExp, uri: string): string {
  const functions = Object.entries(Site.findResources('AWS::CloudFront::Function'));
  const code = functions.find(([name]) => id.test(name))?.[1].Properties.FunctionCode;
  return new Function('event', `${code}; return handler(event);`)({ request: { method: 'GET', uri } }).uri;
}

test.each([
  ['/developers', '/developers.html'],
  ['/assets/x.js', '/assets/x.js'],
])('%s is answered by %s', (page, file) => {
  expect(runEdge(/^PageFiles/, page)).toBe(file);
});

test('the WebSocket API is asked for its root', () => {
  expect(runEdge(/^SocketRoot/, '/ws')).toBe('/');
});

test('only the widget may be framed, and everything has the other headers', () => {
  const policies = Site.findResources('AWS::CloudFront::ResponseHeadersPolicy');
  const security = Object.entries(policies).map(([id, { Properties }]) => ({
    id,
    ...Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig,
  }));
  expect(security.filter(({ FrameOptions }) => !FrameOptions).map(({ id }) => id)).toEqual([
    expect.stringMatching(/^FramedHeaders/),
  ]);
  for (const headers of security) {
    expect(headers.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThanOrEqual(31_536_000);
    expect(headers.ContentTypeOptions.Override).toBe(true);
    expect(JSON.stringify(headers.ContentSecurityPolicy)).toContain("default-src 'none'");
  }
});
