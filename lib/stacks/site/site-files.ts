import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { PrivateBucket } from '../../constructs/private-bucket.ts';
import { logRetention } from '../../constructs/stack-context.ts';
import { wildcard } from '../../constructs/wildcard.ts';

export interface SiteFilesProps {
  readonly config: StageConfig;
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
    const built = new Asset(this, 'Built', { path: folder });
    const logGroup = new LogGroup(this, 'UploadLogs', {
      retention: logRetention(config),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const shared = {
      sources: [Source.bucket(built.bucket, built.s3ObjectKey)],
      destinationBucket: this.bucket,
      role: this.uploader(built, logGroup),
      logGroup,
      // A page opened before this deployment still requests its own files.
      prune: false,
    };
    const assets = new BucketDeployment(this, 'Assets', {
      ...shared,
      exclude: ['*'],
      include: [hashed],
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...shared,
      exclude: [hashed],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(5))],
    });
    pages.node.addDependency(assets);
    acknowledgeUploader(this);
  }

  private files(): PrivateBucket {
    const bucket = new PrivateBucket(this, 'Bucket', {
      removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Holds only the front end, which the repository can build again; CloudFront alone reads it.',
    });
    return bucket;
  }

  /**
   * Frozen, because the deployment would grant itself access to all of the bucket that holds every CDK app's
   * assets.
   */
  private uploader(built: Asset, logGroup: LogGroup): IRole {
    const role = new Role(this, 'Uploader', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const allow = (resource: string, ...actions: string[]) =>
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
    const uploaded = `${this.bucket.bucketArn}/*`;
    allow(built.bucket.arnForObjects(built.s3ObjectKey), 's3:GetObject');
    allow(this.bucket.bucketArn, 's3:ListBucket');
    allow(uploaded, 's3:GetObject', 's3:PutObject');
    logGroup.grantWrite(role);
    const reason = 'It uploads every file of the front end, and the names of most are made by the build.';
    Validations.of(role).acknowledge(wildcard(uploaded, this, reason));
    return role.withoutPolicyUpdates();
  }
}

/** The uploading function is CDK's own and a sibling of this construct in the stack. */
function acknowledgeUploader(scope: Construct): void {
  Validations.of(Stack.of(scope)).acknowledge({
    id: 'AwsSolutions-L1',
    reason: 'CDK chooses the runtime of the function that uploads the site; it runs during deployments only.',
  });
}
