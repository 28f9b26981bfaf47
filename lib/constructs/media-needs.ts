import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Need } from './function.ts';
import { wildcard } from './wildcard.ts';

/** The bucket of pictures, as another stack knows it. */
export interface Media {
  readonly bucketName: string;
  readonly bucketArn: string;
}

/** Takes pictures in, looks at them, and publishes them once: what is published it can read, as all can, not delete. */
export function storeMedia({ bucketName, bucketArn }: Media, scope: Construct): readonly Need[] {
  const objects = (prefix: string, ...actions: readonly string[]): Need => {
    const resource = `${bucketArn}/${prefix}/*`;
    return {
      environment: { MEDIA_BUCKET: bucketName },
      statements: [new PolicyStatement({ actions: [...actions], resources: [resource] })],
      acknowledge: wildcard(resource, scope, 'Each picture has a name of its own, made as it is uploaded.'),
    };
  };
  return [
    objects('uploads', 's3:PutObject', 's3:GetObject', 's3:DeleteObject'),
    objects('media', 's3:PutObject', 's3:GetObject'),
  ];
}
