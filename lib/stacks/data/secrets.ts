import { type RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

interface SecretsProps {
  readonly removalPolicy: RemovalPolicy;
  /** Whether the stage has a bot check. */
  readonly botCheck: boolean;
}

/** What the application keeps to itself. `docs/deploy.md` says how to fill in and rotate each. */
export class Secrets extends Construct {
  /** Signs guests' links and feed tickets: 64 random characters. */
  readonly link: Secret;
  /** What CloudFront proves to functions that a request came through it. */
  readonly edge: Secret;
  /** `{secretKey, webhookSecret}` of Stripe; placeholders that Stripe refuses until they are replaced. */
  readonly stripe: Secret;

  /** The secret key of the stage's bot check, if it has one; refused until it is filled in. */
  readonly botCheck: Secret | undefined;

  constructor(scope: Construct, id: string, { removalPolicy, botCheck }: SecretsProps) {
    super(scope, id);
    this.link = new Secret(this, 'Link', {
      description: "Signs guests' links and feed tickets",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy,
    });
    this.edge = new Secret(this, 'Edge', {
      description: 'CloudFront adds it to what it passes on to the API',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy,
    });
    this.stripe = new Secret(this, 'Stripe', {
      description: 'Stripe: {"secretKey", "webhookSecret"}',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ secretKey: 'not-filled-in-yet' }),
        generateStringKey: 'webhookSecret',
        excludePunctuation: true,
      },
      removalPolicy,
    });
    this.botCheck = botCheck ? this.ofBotCheck(removalPolicy) : undefined;
    Validations.of(this.link).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A person decides when: the secret before still opens links, the one before that does not any more.',
    });
    Validations.of(this.edge).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Functions must know a new one before CloudFront shows it: `npm run rotate-edge-secret` does both.',
    });
    Validations.of(this.stripe).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Stripe issues these keys: they are rolled in its dashboard, and cannot be from here.',
    });
  }

  private ofBotCheck(removalPolicy: RemovalPolicy): Secret {
    const secret = new Secret(this, 'BotCheck', {
      description: 'Secret key of the bot check',
      removalPolicy,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Who checks issues this key: it is rolled in their dashboard, and cannot be from here.',
    });
    return secret;
  }
}
