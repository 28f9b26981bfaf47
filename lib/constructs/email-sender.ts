import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

export interface EmailSenderProps {
  /** The sender of all emails. Its domain becomes the identity. */
  readonly senderEmail: string;
  readonly stage: string;
}

/**
 * The sender's domain at SES. Its configuration set is the domain's default, so it covers every email,
 * including the user pool's: SES reports bounces, complaints and rejections to the account's default event
 * bus, and does not send again to an address that bounced or complained.
 */
export class EmailSender extends EmailIdentity {
  readonly configurationSetName: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, { senderEmail, stage }: EmailSenderProps) {
    const domain = senderEmail.slice(senderEmail.indexOf('@') + 1);
    const configurationSet = configurationSetOf(scope, id, stage);
    super(scope, id, {
      identity: Identity.domain(domain),
      configurationSet,
      mailFromDomain: `mail.${domain}`,
      // Until the records are found, emails use SES's own domain.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    this.configurationSetName = configurationSet.configurationSetName;
    this.configurationSetArn = Stack.of(scope).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSet.configurationSetName,
    });
    this.tellRecords(scope, domain);
  }

  /** The records that the domain's DNS must have. Outputs of the stack, so that an operator can copy them. */
  private tellRecords(scope: Construct, domain: string): void {
    const { region } = Stack.of(scope);
    const records = [
      ...this.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`),
      `mail.${domain} MX 10 feedback-smtp.${region}.amazonses.com`,
      `mail.${domain} TXT "v=spf1 include:amazonses.com ~all"`,
      `_dmarc.${domain} TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@${domain}"`,
    ];
    for (const [index, value] of records.entries()) {
      new CfnOutput(scope, `SenderRecord${index + 1}`, { value });
    }
  }
}

/** What SES reports about an email it has accepted. */
const events = [
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

function configurationSetOf(scope: Construct, id: string, stage: string): ConfigurationSet {
  const set = new ConfigurationSet(scope, `${id}Events`, {
    configurationSetName: `bookingtms-${stage}`,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  // SES reports only to the account's default bus.
  const bus = EventBus.fromEventBusName(scope, 'DefaultBus', 'default');
  set.addEventDestination('DefaultBus', { destination: EventDestination.eventBus(bus), events });
  return set;
}
