import { type Finding, later, missingFinding, ok } from './finding.ts';

/** `version`: of CDK's bootstrap stack in that region; null where there is none. */
export function judgeBootstrap(account: string, region: string, version: string | null): Finding {
  const check = `bootstrap in ${region}`;
  if (version === null) return missingFinding(check, `Run: npx cdk bootstrap aws://${account}/${region}`);
  if (Number(version) < oldestBootstrap) {
    return missingFinding(
      check,
      `Version ${version} is too old. Run: npx cdk bootstrap aws://${account}/${region}`,
    );
  }
  return ok(check, `version ${version}`);
}

/** The version that the assemblies of this CDK ask for. */
const oldestBootstrap = 6;

/** `concurrency`: how many functions may run at once in the account. */
export function judgeConcurrency(concurrency: number | undefined): Finding {
  const check = 'quota of Lambda';
  const ask = 'Ask for 1,000 "Concurrent executions" (Service Quotas, Lambda).';
  if (concurrency === undefined)
    return missingFinding(check, 'Lambda does not say how many functions may run at once.');
  if (concurrency < 1000) return missingFinding(check, `${concurrency} functions may run at once. ${ask}`);
  return ok(check, `${concurrency} functions may run at once`);
}

export interface CertificateFacts {
  readonly status: string | undefined;
  readonly names: readonly string[];
}

/** Whether the certificate is issued, and for the site's own host. */
export function judgeCertificate(siteUrl: string, certificate: CertificateFacts | null): Finding {
  const check = 'certificate';
  if (!certificate)
    return missingFinding(check, 'There is no such certificate in us-east-1. See "Certificate".');
  if (certificate.status !== 'ISSUED')
    return missingFinding(check, `Its status is ${certificate.status}. Is its DNS record there?`);
  const { host } = new URL(siteUrl);
  const [, ...parent] = host.split('.');
  const covers = certificate.names.some((name) => name === host || name === `*.${parent.join('.')}`);
  return covers
    ? ok(check, host)
    : missingFinding(check, `It is for ${certificate.names.join(', ')}, not for ${host}.`);
}

/** `addresses`: what the host's name leads to. `siteHost`: the output of the Site stack; null before it is deployed. */
export function judgeDomain(siteUrl: string, siteHost: string | null, addresses: readonly string[]): Finding {
  const { host } = new URL(siteUrl);
  if (addresses.length > 0) return ok('domain', host);
  if (siteHost === null)
    return later('domain', `Point ${host} to the output SiteHost after the first deployment.`);
  return missingFinding('domain', `Add to DNS: ${host} CNAME ${siteHost}`);
}

/** `text`: the Stripe secret; null before the Data stack is deployed. */
export function judgeStripeSecret(text: string | null): Finding {
  const check = 'secret of Stripe';
  if (text === null) return later(check, 'Fill it in after the first deployment.');
  const isFilledIn = /"secretKey"\s*:\s*"(sk|rk)_/.test(text) && /"webhookSecret"\s*:\s*"whsec_/.test(text);
  return isFilledIn
    ? ok(check, 'filled in')
    : missingFinding(check, 'Put Stripe\'s key and signing secret into it. See "Stripe".');
}
