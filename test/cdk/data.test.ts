import { expect, test } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { stages } from '../../lib/config/stages.ts';
import { DataStack } from '../../lib/stacks/data/stack.ts';
import { templates } from './support/stacks.ts';

const { Data } = templates();

test('the table outlives mistakes: recovery, deletion protection, its own key, and it stays', () => {
  Data.hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    },
  });
});

test('the key serves through DynamoDB only', () => {
  const [key] = Object.values(Data.findResources('AWS::KMS::Key'));
  const open = key?.Properties.KeyPolicy.Statement.filter(
    ({ Principal }: { Principal: { AWS: unknown } }) => Principal.AWS === '*',
  );
  expect(open).toHaveLength(1);
  expect(JSON.stringify(open[0].Condition)).toMatch(/kms:CallerAccount.*kms:ViaService.*dynamodb\./);
});

test('a person cannot change what they may do', () => {
  const [client] = Object.values(Data.findResources('AWS::Cognito::UserPoolClient'));
  expect(client?.Properties.WriteAttributes).toEqual(['name']);
  expect(client?.Properties.ReadAttributes).toEqual(
    expect.arrayContaining(['custom:memberships', 'custom:second_factor', 'custom:generation']),
  );
  expect(client?.Properties.PreventUserExistenceErrors).toBe('ENABLED');
});

test('there is no self-registration', () => {
  Data.hasResourceProperties('AWS::Cognito::UserPool', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
  });
});

test("accounts' emails come from the sender once SES has verified it", () => {
  const sendsBy = (EmailSendingAccount: string, From: unknown) => ({
    EmailConfiguration: { EmailSendingAccount, From },
  });
  const config = { ...stages.production, senderVerified: true };
  const verified = Template.fromStack(new DataStack(new App(), 'Verified', { config }));
  const sender = `BookingTMS <${config.senderEmail}>`;
  verified.hasResourceProperties('AWS::Cognito::UserPool', sendsBy('DEVELOPER', sender));
  Data.hasResourceProperties('AWS::Cognito::UserPool', sendsBy('COGNITO_DEFAULT', Match.absent()));
});

test('pictures are uploaded from the site, expire if unpublished, and are read by CloudFront', () => {
  const { siteUrl } = stages.production;
  Data.hasResourceProperties('AWS::S3::Bucket', {
    CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: [siteUrl] }] },
    LifecycleConfiguration: {
      Rules: Match.arrayWith([Match.objectLike({ Prefix: 'uploads/', ExpirationInDays: 1 })]),
    },
    PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
  });
  const [policy] = Object.values(Data.findResources('AWS::S3::BucketPolicy'));
  const allowed = policy?.Properties.PolicyDocument.Statement.filter(
    ({ Effect }: { Effect: string }) => Effect === 'Allow',
  );
  expect(allowed).toEqual([
    expect.objectContaining({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Condition: { ArnLike: { 'aws:SourceArn': expect.anything() } },
    }),
  ]);
  expect(JSON.stringify(allowed[0].Resource)).toMatch(/\/media\/\*"\]\]\}$/);
});
