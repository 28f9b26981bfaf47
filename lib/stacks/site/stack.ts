import { Annotations, CfnOutput, Duration, Fn, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { HttpStage, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, HttpVersion, PriceClass, SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import type { MediaBucket } from '../data/media-bucket.ts';
import { edgeHeader } from './edge-header.ts';
import { siteBehaviors } from './site-behaviors.ts';
import { SiteFiles } from './site-files.ts';

export interface SiteStackProps extends StackProps {
  readonly config: StageConfig;
  readonly site: string;
  readonly api: HttpStage;
  readonly feed: WebSocketStage;
  readonly media: MediaBucket;
  /** The secret by which CloudFront proves to the API that a request came through it. */
  readonly edgeSecret: Secret;
}

/** The one host that browsers know: files, the API and the WebSocket behind a single name. */
export class SiteStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { config, site, api, feed, media, edgeSecret, ...props }: SiteStackProps,
  ) {
    super(scope, id, props);
    const { bucket } = new SiteFiles(this, 'Files', { config, folder: site });
    const behaviors = siteBehaviors(
      this,
      {
        api: new HttpOrigin(hostOf(api.api.apiEndpoint), {
          // CloudFormation inserts it during deployment: the template only names the secret. It does not read
          // it again while the template stays the same, so `bin/rotate-edge-secret.ts` rotates it.
          customHeaders: { [edgeHeader]: edgeSecret.secretValue.unsafeUnwrap() },
        }),
        feed: new HttpOrigin(hostOf(feed.api.apiEndpoint), {
          originPath: `/${feed.stageName}`,
          customHeaders: { [edgeHeader]: edgeSecret.secretValue.unsafeUnwrap() },
        }),
        files: S3BucketOrigin.withOriginAccessControl(bucket),
        media: S3BucketOrigin.withOriginAccessControl(this.readOnly(media)),
      },
      config,
    );
    const distribution = new Distribution(this, 'Distribution', {
      comment: `BookingTMS ${config.stage}`,
      defaultBehavior: behaviors.rest,
      additionalBehaviors: behaviors.first,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      errorResponses: errorsAreNotCached,
      ...(config.firewallArn !== undefined && { webAclId: config.firewallArn }),
      ...this.name(config),
    });
    acknowledgeChoices(distribution, config);
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId });
    new CfnOutput(this, 'SiteHost', {
      value: distribution.distributionDomainName,
      description: 'What the DNS name of the site points to',
    });
  }

  /** The bucket's own stack lets CloudFront read it: otherwise the two stacks would depend on each other. */
  private readOnly({ bucketArn, bucketRegionalDomainName }: MediaBucket): IBucket {
    Annotations.of(this).acknowledgeWarning('@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac');
    return Bucket.fromBucketAttributes(this, 'Media', { bucketArn, bucketRegionalDomainName });
  }

  private name({ certificateArn, siteUrl }: StageConfig) {
    if (!certificateArn) return {};
    return {
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      domainNames: [new URL(siteUrl).host],
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }
}

/**
 * Every status that CloudFront treats as an error and caches for ten seconds, even with `no-store`, unless
 * configured.
 */
const errorCodes = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/**
 * The cache key of `/api/*` is the path alone: a cached error of one organization could be shown to another.
 */
const errorsAreNotCached = errorCodes.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) }));

/** `https://host` -> `host`, for a host that is known only once deployed. */
function hostOf(endpoint: string): string {
  return Fn.select(2, Fn.split('/', endpoint));
}

function acknowledgeChoices(distribution: Distribution, { certificateArn, firewallArn }: StageConfig): void {
  if (!firewallArn) {
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR2',
      reason:
        "The stage's Firewall stack makes one; its ARN is put into the configuration as the certificate is.",
    });
  }
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'Guests book from wherever they are, also on the way to the venue.' },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Its log would hold signed links to bookings. The access log of the API has routes without them.',
    },
  );
  if (certificateArn) return;
  Validations.of(distribution).acknowledge({
    id: 'AwsSolutions-CFR4',
    reason:
      "CloudFront's own certificate fixes the protocol; a stage with a name of its own asks for TLS 1.2.",
  });
}
