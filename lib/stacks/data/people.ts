import { Aws, Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { firstPasswordDays } from '../../../core/contract/model/people/password.ts';
import type { StageConfig } from '../../config/stage.ts';
import { operatorInvitation, passwordCode } from './account-emails.ts';

export interface PeopleProps {
  readonly config: StageConfig;
  readonly removalPolicy: RemovalPolicy;
}

/**
 * The accounts that may sign in to the portal. A person's rights are attributes that only the server writes:
 * the client may read them in a token, but not set them.
 */
export class People extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: PeopleProps) {
    super(scope, id);
    this.pool = this.userPool(props);
    this.client = this.userPoolClient();
  }

  private userPool({ config, removalPolicy }: PeopleProps): UserPool {
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      standardAttributes: { email: { required: true, mutable: true } },
      customAttributes: {
        // Organizations, roles and venues: `core/domain/permissions/memberships.ts`.
        memberships: new StringAttribute({ mutable: true, maxLen: 2048 }),
        // `totp` once it is set up and required.
        second_factor: new StringAttribute({ mutable: true, maxLen: 16 }),
        // Tokens of an older generation than the table's are not valid: `docs/decisions/20-...`.
        generation: new StringAttribute({ mutable: true, maxLen: 16 }),
      },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(firstPasswordDays),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.ESSENTIALS,
      email: sender(config),
      userInvitation: operatorInvitation(config.siteUrl, firstPasswordDays),
      userVerification: passwordCode(config.siteUrl),
      deletionProtection: config.keepData,
      removalPolicy,
    });
    acknowledgeChoices(pool);
    return pool;
  }

  /** Used by the `auth` function only, which keeps the tokens in cookies that scripts cannot read. */
  private userPoolClient(): UserPoolClient {
    const profile = new ClientAttributes().withStandardAttributes({ email: true, fullname: true });
    return this.pool.addClient('Portal', {
      authFlows: { userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      readAttributes: profile.withCustomAttributes('memberships', 'second_factor', 'generation'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
    });
  }
}

/** Until SES has verified the sender's domain, Cognito sends the emails, at most 50 a day. */
function sender({ senderEmail, senderVerified }: StageConfig): UserPoolEmail {
  if (!senderVerified) return UserPoolEmail.withCognito();
  const sesVerifiedDomain = senderEmail.slice(senderEmail.indexOf('@') + 1);
  const from = { fromEmail: senderEmail, fromName: 'BookingTMS' };
  return UserPoolEmail.withSES({ ...from, sesVerifiedDomain, sesRegion: Aws.REGION });
}

function acknowledgeChoices(pool: UserPool): void {
  Validations.of(pool).acknowledge(
    {
      id: 'AwsSolutions-COG2',
      reason:
        'Operators of the platform need two-step verification, by the authorizer; staff at a front desk share no phones.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason: 'The plus plan is billed per user and month; throttling and short tokens stand in for it.',
    },
  );
}
