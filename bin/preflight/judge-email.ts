import { type Finding, later, missingFinding, ok } from './finding.ts';

export interface EmailFacts {
  readonly isInSandbox: boolean;
  /** Emails a second. */
  readonly rate: number;
  /** Null before the domain is an identity, which the Work stack makes it. */
  readonly identity: { readonly isVerified: boolean; readonly mailFromStatus: string | undefined } | null;
  /** The texts at `_dmarc` of the sender's domain. */
  readonly dmarc: readonly string[];
}

/** What keeps emails from reaching guests. */
export function judgeEmail(facts: EmailFacts, senderVerified: boolean): Finding[] {
  return [judgeSandbox(facts), judgeIdentity(facts, senderVerified), judgeDmarc(facts)];
}

function judgeSandbox({ isInSandbox, rate }: EmailFacts): Finding {
  if (isInSandbox)
    return missingFinding('email sandbox', 'SES sends to verified addresses only. Ask to leave the sandbox.');
  if (rate < 10)
    return missingFinding('email sandbox', `SES takes ${rate} emails a second. Ask for 10 or more.`);
  return ok('email sandbox', `${rate} emails a second`);
}

function judgeIdentity({ identity }: EmailFacts, senderVerified: boolean): Finding {
  const check = "sender's domain";
  if (!identity) return later(check, 'Add the SenderRecord outputs to DNS after the first deployment.');
  if (!identity.isVerified) {
    return senderVerified
      ? missingFinding(
          check,
          'It is not verified: take senderVerified out of the configuration, or sign-in emails fail.',
        )
      : missingFinding(check, 'It is not verified. Add the SenderRecord outputs of the Work stack to DNS.');
  }
  if (identity.mailFromStatus !== 'SUCCESS') {
    return missingFinding(
      check,
      `MAIL FROM is ${identity.mailFromStatus}. Add its MX and TXT records to DNS.`,
    );
  }
  return senderVerified
    ? ok(check, 'verified')
    : later(check, 'Verified: set senderVerified, and deploy again.');
}

function judgeDmarc({ dmarc }: EmailFacts): Finding {
  const hasPolicy = dmarc.some((text) => text.startsWith('v=DMARC1'));
  return hasPolicy
    ? ok('DMARC', dmarc.join())
    : missingFinding('DMARC', 'Add the _dmarc record to DNS (last SenderRecord).');
}
