import { Duration, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { PrivateBucket } from '../../constructs/private-bucket.ts';

export interface MediaBucketProps {
  readonly config: StageConfig;
  readonly removalPolicy: RemovalPolicy;
}

/**
 * Pictures and logos of venues. Browsers upload to `uploads/`, which only the function that checks them
 * reads, and whose objects expire after a day; published files are in `media/`, which CloudFront reads.
 */
export class MediaBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { config, removalPolicy }: MediaBucketProps) {
    super(scope, id, {
      removalPolicy,
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: [config.siteUrl] }],
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        {
          prefix: 'uploads/',
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    this.letCloudFrontRead();
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        "Holds what venues publish to everyone; a log of its readers would only gather guests' addresses.",
    });
  }

  /** Any distribution of this account: the one there is belongs to a stack that needs this one first. */
  private letCloudFrontRead(): void {
    const { partition, account } = Stack.of(this);
    this.addToResourcePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        resources: [this.arnForObjects('media/*')],
        conditions: {
          ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/*` },
        },
      }),
    );
  }
}
