import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { type House, logRetention } from './house.ts';
import { PrivateBucket } from './private-bucket.ts';

export interface SiteFilesProps {
  readonly config: House['config'];
  /** The folder that the front end was built into. */
  readonly folder: string;
}

const hashed = 'assets/*';

/** The built front end, in a bucket that only CloudFront reads. */
export class SiteFiles extends Construct {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { config, folder }: SiteFilesProps) {
    super(scope, id);
    this.bucket = this.files();
    const logGroup = new LogGroup(this, 'UploadLogs', {
      retention: logRetention(config),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const shared = {
      sources: [Source.asset(folder)],
      destinationBucket: this.bucket,
      // A page opened before this deployment goes on asking for its own files.
      prune: false,
      logGroup,
    };
    const assets = new BucketDeployment(this, 'Assets', {
      ...shared,
      exclude: ['*'],
      include: [hashed],
      cacheControl: [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...shared,
      exclude: [hashed],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(5))],
    });
    pages.node.addDependency(assets);
  }

  private files(): PrivateBucket {
    const bucket = new PrivateBucket(this, 'Bucket', {
      removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Holds only the published front end, which the repository can build again; CloudFront alone reads it.',
    });
    return bucket;
  }
}
