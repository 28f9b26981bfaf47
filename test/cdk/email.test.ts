import { expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { stages } from '../../lib/config/stages.ts';
import { templates } from './support/stacks.ts';

const { Work } = templates({ config: { senderEmail: 'bookings@venue.de', monthlyBudget: 150 } });

test('every email of the domain is watched: its events go to the default bus', () => {
  Work.hasResourceProperties('AWS::SES::EmailIdentity', {
    EmailIdentity: 'venue.de',
    ConfigurationSetAttributes: { ConfigurationSetName: { Ref: Match.stringLikeRegexp('^SenderEvents') } },
    MailFromAttributes: { MailFromDomain: 'mail.venue.de', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
  });
  Work.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: {
      Enabled: true,
      MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject', 'renderingFailure'],
      EventBridgeDestination: { EventBusArn: Match.anyValue() },
    },
  });
  expect(JSON.stringify(Work.findResources('AWS::SES::ConfigurationSetEventDestination'))).toContain(
    ':event-bus/default',
  );
});

test('a function hears of the emails of this configuration set, and of no other application', () => {
  Work.hasResourceProperties('AWS::Events::Rule', {
    EventBusName: Match.absent(),
    EventPattern: {
      source: ['aws.ses'],
      'detail-type': ['Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected'],
      detail: {
        mail: { tags: { 'ses:configuration-set': [{ Ref: Match.stringLikeRegexp('^SenderEvents') }] } },
      },
    },
  });
});

test('an address that bounced or complained is not sent to again', () => {
  Work.hasResourceProperties('AWS::SES::ConfigurationSet', {
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    ReputationOptions: { ReputationMetricsEnabled: true },
  });
});

test('the outputs are the records of the domain: keys, MAIL FROM and DMARC', () => {
  const records = Object.values(Work.findOutputs('*'))
    .map(({ Value }) => JSON.stringify(Value))
    .filter((value) => / (CNAME|MX|TXT) /.test(value));
  expect(records).toHaveLength(6);
  expect(records.filter((record) => record.includes(' CNAME '))).toHaveLength(3);
  expect(records.join('\n')).toMatch(/mail\.venue\.de MX 10 feedback-smtp\./);
  expect(records.join('\n')).toMatch(/mail\.venue\.de TXT .*v=spf1 include:amazonses\.com/);
  expect(records.join('\n')).toMatch(/_dmarc\.venue\.de TXT .*v=DMARC1; p=quarantine/);
});

test('every function that sends may use the configuration set of the domain too', () => {
  const senders = Object.values(Work.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) =>
    Properties.PolicyDocument.Statement.filter(
      ({ Action }: { Action: unknown }) => Action === 'ses:SendRawEmail',
    ),
  );
  expect(senders.length).toBeGreaterThan(0);
  for (const { Resource } of senders) {
    expect(Resource).toHaveLength(2);
    expect(JSON.stringify(Resource)).toMatch(
      /:identity\/.*:configuration-set\/|:configuration-set\/.*:identity\//,
    );
  }
});

test('a name as a sender that is in danger raises an alarm', () => {
  for (const [MetricName, Threshold] of [
    ['Reputation.BounceRate', 0.05],
    ['Reputation.ComplaintRate', 0.001],
  ]) {
    Work.hasResourceProperties('AWS::CloudWatch::Alarm', { Namespace: 'AWS/SES', MetricName, Threshold });
  }
});

test("operators get an alarm before the month's money is spent", () => {
  Work.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: { BudgetLimit: { Amount: 150, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    NotificationsWithSubscribers: Match.arrayWith([
      Match.objectLike({
        Notification: Match.objectLike({ NotificationType: 'ACTUAL', Threshold: 80 }),
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: stages.production.alarmEmail }],
      }),
    ]),
  });
});
