import { Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { role } from '../../core/contract/views.ts';

export interface PeopleProps {
  readonly keepData: boolean;
  readonly removalPolicy: RemovalPolicy;
}

/**
 * Who may sign in to the portal. What a person may do (role, organization, venues) is in attributes that
 * only the server writes: the client may read them in a token, never set them.
 */
export class People extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: PeopleProps) {
    super(scope, id);
    this.pool = this.userPool(props);
    this.client = this.userPoolClient();
    for (const name of role.options) {
      new UserPoolGroup(this, `Group-${name}`, { userPool: this.pool, groupName: name });
    }
  }

  private userPool({ keepData, removalPolicy }: PeopleProps): UserPool {
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      standardAttributes: { email: { required: true, mutable: true } },
      customAttributes: {
        organization: new StringAttribute({ mutable: true, maxLen: 64 }),
        venues: new StringAttribute({ mutable: true, maxLen: 2048 }),
        role: new StringAttribute({ mutable: true, maxLen: 32 }),
      },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: keepData,
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
      readAttributes: profile.withCustomAttributes('organization', 'venues', 'role'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
    });
  }
}

function acknowledgeChoices(pool: UserPool): void {
  Validations.of(pool).acknowledge(
    {
      id: 'AwsSolutions-COG2',
      reason: 'A second factor is offered, not required: staff at a front desk share no phones.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason: 'The plus plan is billed per user and month; throttling and short tokens stand in for it.',
    },
  );
}
