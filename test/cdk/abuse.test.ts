import { expect, test } from '@jest/globals';
import { paths } from '../../core/contract/paths.ts';
import { isChange, type RoutePath } from '../../core/contract/routing/route-path.ts';
import { templates } from './support/stacks.ts';

const firewallArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/bookingtms-production/1';
const { App, Data, Site, Firewall } = templates({ config: { firewallArn, botCheck: 'turnstile' } });
/** The properties of the only one of its kind. */
const one = (found: ReturnType<typeof App.findResources>) => Object.values(found)[0]?.Properties ?? {};

interface PathLike {
  readonly ByteMatchStatement: { readonly SearchString: string; readonly PositionalConstraint: string };
}

interface RuleLike {
  readonly Priority: number;
  readonly Statement: {
    readonly RateBasedStatement?: {
      readonly Limit: number;
      readonly ScopeDownStatement?: PathLike | { readonly OrStatement: { readonly Statements: PathLike[] } };
    };
  };
}

/** What a rule counts: `/whole/path`, or `/beginning/*`. */
function counted({ ScopeDownStatement }: NonNullable<RuleLike['Statement']['RateBasedStatement']>): string[] {
  if (!ScopeDownStatement) return ['*'];
  const matches =
    'OrStatement' in ScopeDownStatement ? ScopeDownStatement.OrStatement.Statements : [ScopeDownStatement];
  return matches.map(
    ({ ByteMatchStatement: { SearchString, PositionalConstraint } }) =>
      SearchString + (PositionalConstraint === 'EXACTLY' ? '' : '*'),
  );
}

test('a firewall for CloudFront limits every address, and more so signing in and what guests ask', () => {
  const { Scope, DefaultAction, Rules } = one(Firewall.findResources('AWS::WAFv2::WebACL'));
  expect([Scope, DefaultAction]).toEqual(['CLOUDFRONT', { Allow: {} }]);
  const limits = Rules.flatMap(({ Statement: { RateBasedStatement: rate } }: RuleLike) =>
    rate ? counted(rate).map((path) => [path, rate.Limit]) : [],
  );
  expect(Object.fromEntries(limits)).toEqual({
    '*': 3000,
    '/api/auth/sign-in': 150,
    '/api/auth/new-password': 150,
    '/api/auth/two-step': 150,
    '/api/auth/two-step-set-up': 150,
    '/api/auth/password-reset-requests': 150,
    '/api/auth/password-resets': 150,
    '/api/public/*': 600,
  });
  const priorities = Rules.map(({ Priority }: RuleLike) => Priority);
  expect(new Set(priorities).size).toBe(priorities.length);
});

test('it stands in front of the site, which shows both APIs a secret that the template only names', () => {
  const { DistributionConfig } = one(Site.findResources('AWS::CloudFront::Distribution'));
  expect(DistributionConfig.WebACLId).toBe(firewallArn);
  const headers = DistributionConfig.Origins.flatMap(
    ({ OriginCustomHeaders = [] }: Record<string, never[]>) => OriginCustomHeaders,
  );
  const shown = { HeaderName: 'X-Bookingtms-Edge', HeaderValue: expect.anything() };
  expect(headers).toEqual([shown, shown]);
  expect(JSON.stringify(headers)).toMatch(/resolve:secretsmanager:.*:SecretString:::/);
  expect(JSON.stringify(Data.toJSON())).not.toMatch(/"SecretString"/);
});

test('the API is throttled, and who counts or writes down addresses can tell CloudFront from others', () => {
  const { DefaultRouteSettings } = one(
    App.findResources('AWS::ApiGatewayV2::Stage', {
      Properties: { StageName: '$default' },
    }),
  );
  expect(DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 });
  const knowing = Object.values(App.findResources('AWS::Lambda::Function'))
    .filter(({ Properties }) => Properties.Environment?.Variables.EDGE_SECRET_ARN)
    .map(({ Metadata }) => Metadata['bookingtms:function'])
    .sort();
  const routes = Object.values<RoutePath>(paths).filter(({ auth, limit }) => auth === 'session' || limit);
  expect(knowing).toEqual([...new Set(routes.map((route) => route.function))].sort());
});

const withVariable = (name: string) =>
  Object.values(App.findResources('AWS::Lambda::Function'))
    .filter(({ Properties }) => Properties.Environment?.Variables[name])
    .map(({ Metadata, Properties }): [string, Record<string, string>] => [
      Metadata['bookingtms:function'],
      Properties.Environment.Variables,
    ]);

test('every function that members change things by knows the site whose pages may call it', () => {
  const knowing = withVariable('SITE_URL').map(([name]) => name);
  const changes = Object.values<RoutePath>(paths).filter(
    (route) => route.auth === 'session' && isChange(route),
  );
  expect(changes.map((route) => route.function).filter((name) => !knowing.includes(name))).toEqual([]);
});

test('every function with a limited route has the limits', () => {
  const limited = withVariable('LIMITS');
  const routes = Object.values<RoutePath>(paths).filter(({ limit }) => limit !== undefined);
  expect(limited.map(([name]) => name).sort()).toEqual(
    [...new Set(routes.map((route) => route.function))].sort(),
  );
  for (const [, { LIMITS = '' }] of limited) {
    expect(JSON.parse(LIMITS)).toEqual({ holds: 30, 'look-ups': 30, 'sign-ins': 30 });
  }
});

test('there is an address for guests who take more seats', () => {
  const asking = withVariable('BOT_CHECK_SECRET_ARN');
  expect(asking.map(([name]) => name).sort()).toEqual(['booking', 'checkout']);
});
