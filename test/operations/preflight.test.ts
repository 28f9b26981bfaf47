import { NotFoundException } from '@aws-sdk/client-sesv2';
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../bin/preflight/finding.ts';
import {
  judgeBootstrap,
  judgeCertificate,
  judgeConcurrency,
  judgeDomain,
  judgeStripeSecret,
} from '../../bin/preflight/judge-account.ts';
import { judgeAccount, judgeConfiguration } from '../../bin/preflight/judge-configuration.ts';
import { judgeEmail } from '../../bin/preflight/judge-email.ts';
import type { Clients } from '../../bin/preflight/look.ts';
import { runChecks } from '../../bin/preflight/run-checks.ts';
import { stages } from '../../lib/config/stages.ts';

const config = {
  ...stages.production,
  account: '210987654321',
  region: 'eu-central-1',
  siteUrl: 'https://book.venue.de',
  senderEmail: 'bookings@venue.de',
  senderVerified: true,
  alarmEmail: 'ops@venue.de',
  certificateArn: 'arn:aws:acm:us-east-1:210987654321:certificate/1',
  firewallArn: 'arn:aws:wafv2:us-east-1:210987654321:global/webacl/bookingtms-production/1',
};
const issued = { status: 'ISSUED', names: ['book.venue.de'] };
const filledIn = '{"secretKey":"sk_live_1","webhookSecret":"whsec_1"}';
const email = {
  isInSandbox: false,
  rate: 14,
  identity: { isVerified: true, mailFromStatus: 'SUCCESS' },
  dmarc: ['v=DMARC1; p=quarantine'],
};
const { certificateArn: _, ...withoutCertificate } = config;

test.each<[string, Finding, Finding['verdict'], RegExp]>([
  [
    'the configuration as it is in the repository',
    judgeConfiguration(stages.production),
    'missing',
    /siteUrl/,
  ],
  ['a complete configuration', judgeConfiguration(config), 'ok', /production\.ts/],
  ['no certificate', judgeConfiguration(withoutCertificate), 'missing', /certificateArn/],
  ['a slash', judgeConfiguration({ ...config, siteUrl: 'https://book.venue.de/' }), 'missing', /slash/],
  ['the right account', judgeAccount(config, '210987654321'), 'ok', /2109/],
  [
    'another account',
    judgeAccount(config, '123456789012'),
    'missing',
    /for 123456789012; production is in 2109/,
  ],
  [
    'a region never bootstrapped',
    judgeBootstrap('2', 'us-east-1', null),
    'missing',
    /bootstrap aws:\/\/2\/us-east-1/,
  ],
  ['an old bootstrap', judgeBootstrap('2', 'us-east-1', '4'), 'missing', /too old/],
  ['a bootstrapped region', judgeBootstrap('2', 'us-east-1', '30'), 'ok', /30/],
  ['a new account', judgeConcurrency(10), 'missing', /10 functions.*Ask for 1,000/],
  ['an account as AWS describes it', judgeConcurrency(1000), 'ok', /1000/],
  ['a missing certificate', judgeCertificate(config.siteUrl, null), 'missing', /no such certificate/],
  [
    'a certificate that waits',
    judgeCertificate(config.siteUrl, { ...issued, status: 'PENDING_VALIDATION' }),
    'missing',
    /PENDING/,
  ],
  [
    'a certificate for another host',
    judgeCertificate(config.siteUrl, { ...issued, names: ['venue.de'] }),
    'missing',
    /not for book/,
  ],
  ['a certificate', judgeCertificate(config.siteUrl, issued), 'ok', /book\.venue\.de/],
  [
    'a certificate for all names',
    judgeCertificate(config.siteUrl, { ...issued, names: ['*.venue.de'] }),
    'ok',
    /book/,
  ],
  ['a name before the site is there', judgeDomain(config.siteUrl, null, []), 'later', /SiteHost/],
  ['a name that leads nowhere', judgeDomain(config.siteUrl, 'd1.cloudfront.net', []), 'missing', /CNAME d1/],
  ['a name', judgeDomain(config.siteUrl, 'd1.cloudfront.net', ['1.2.3.4']), 'ok', /book/],
  ['a secret before it is there', judgeStripeSecret(null), 'later', /after the first/],
  [
    'a secret as the stack made it',
    judgeStripeSecret('{"secretKey":"not-filled-in-yet","webhookSecret":"x"}'),
    'missing',
    /Stripe/,
  ],
  ['a filled-in secret', judgeStripeSecret(filledIn), 'ok', /filled in/],
])('%s', (_name, finding, verdict, detail) => {
  expect([finding.verdict, finding.detail]).toEqual([verdict, expect.stringMatching(detail)]);
});

test.each<[string, Parameters<typeof judgeEmail>, readonly Finding['verdict'][]]>([
  ['all is well', [email, true], ['ok', 'ok', 'ok']],
  ['in the sandbox', [{ ...email, isInSandbox: true }, true], ['missing', 'ok', 'ok']],
  ['one email a second', [{ ...email, rate: 1 }, true], ['missing', 'ok', 'ok']],
  [
    'before the first deployment',
    [{ ...email, identity: null, dmarc: [] }, false],
    ['ok', 'later', 'missing'],
  ],
  [
    'records not found yet',
    [{ ...email, identity: { isVerified: false, mailFromStatus: 'PENDING' } }, false],
    ['ok', 'missing', 'ok'],
  ],
  [
    'no MAIL FROM',
    [{ ...email, identity: { isVerified: true, mailFromStatus: 'FAILED' } }, true],
    ['ok', 'missing', 'ok'],
  ],
  ['verified and not said so', [email, false], ['ok', 'later', 'ok']],
])('email: %s', (_name, facts, verdicts) => {
  expect(judgeEmail(...facts).map(({ verdict }) => verdict)).toEqual(verdicts);
});

const outputs = (values: Record<string, string>) => ({
  Stacks: [
    { Outputs: Object.entries(values).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })) },
  ],
});

/** What AWS answers for a stage that is deployed and complete. */
const answers: Record<string, unknown> = {
  GetCallerIdentityCommand: { Account: '210987654321' },
  GetAccountSettingsCommand: { AccountLimit: { ConcurrentExecutions: 1000 } },
  DescribeCertificateCommand: {
    Certificate: { Status: 'ISSUED', SubjectAlternativeNames: ['book.venue.de'] },
  },
  DescribeStacksCommand: outputs({
    BootstrapVersion: '30',
    StripeSecret: 'Stripe',
    SiteHost: 'd1.cloudfront.net',
  }),
  GetSecretValueCommand: { SecretString: filledIn },
  GetAccountCommand: { ProductionAccessEnabled: true, SendQuota: { MaxSendRate: 14 } },
  GetEmailIdentityCommand: {
    VerifiedForSendingStatus: true,
    MailFromAttributes: { MailFromDomainStatus: 'SUCCESS' },
  },
};

/** Clients that answer so, with these answers in place of others; an error is thrown. */
function clients(changed: Record<string, unknown> = {}): Clients {
  const send = async (command: { constructor: { name: string } }) => {
    const answer = { ...answers, ...changed }[command.constructor.name];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const client = { send } as never;
  return {
    sts: client,
    lambda: client,
    ses: client,
    secrets: client,
    stacks: client,
    edgeStacks: client,
    certificates: client,
    dns: { addressesOf: async () => ['1.2.3.4'], textsOf: async () => ['v=DMARC1; p=none'] },
  };
}

const verdictsOf = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ check, verdict }) => [check, verdict]));

describe('the checks, by what AWS answers', () => {
  test('nothing is missing', async () => {
    const findings = await runChecks(config, 'eu-central-1', clients());
    expect(new Set(Object.values(verdictsOf(findings)))).toEqual(new Set(['ok']));
    expect(findings).toHaveLength(11);
  });

  test('a stage that was never deployed has what is needed later', async () => {
    const none = new Error('Stack with id production-Data does not exist');
    const never = new NotFoundException({ message: 'no such identity', $metadata: {} });
    const before = clients({ DescribeStacksCommand: none, GetEmailIdentityCommand: never });
    const findings = await runChecks(config, 'eu-central-1', before);
    expect(verdictsOf(findings)).toMatchObject({
      'bootstrap in eu-central-1': 'missing',
      'bootstrap in us-east-1': 'missing',
      'secret of Stripe': 'later',
      "sender's domain": 'later',
    });
  });

  test('a call that AWS refuses is a finding, and the other checks go on', async () => {
    const refused = clients({ GetAccountSettingsCommand: new Error('AccessDenied') });
    const findings = await runChecks(config, 'eu-central-1', refused);
    expect(verdictsOf(findings)).toMatchObject({ 'quota of Lambda': 'missing', certificate: 'ok' });
    expect(findings.find(({ check }) => check === 'quota of Lambda')?.detail).toContain('AccessDenied');
  });
});
