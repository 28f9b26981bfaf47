import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Need } from '../../constructs/function.ts';
import { wildcard } from '../../constructs/wildcard.ts';

/** The bucket of pictures, as other stacks reference it. */
export interface Media {
  readonly bucketName: string;
  readonly bucketArn: string;
}

/** Accepts uploads, publishes pictures, and deletes both. */
export function storeMedia(media: Media, scope: Construct): readonly Need[] {
  return [
    useObjects(media, scope, 'uploads', 's3:PutObject', 's3:GetObject', 's3:DeleteObject'),
    useObjects(media, scope, 'media', 's3:PutObject', 's3:GetObject', 's3:DeleteObject'),
    listPublished(media),
  ];
}

/** Deletes published pictures and their uploads. */
export function deleteMedia(media: Media, scope: Construct): readonly Need[] {
  return [
    useObjects(media, scope, 'uploads', 's3:DeleteObject'),
    useObjects(media, scope, 'media', 's3:DeleteObject'),
    listPublished(media),
  ];
}

function useObjects(
  { bucketName, bucketArn }: Media,
  scope: Construct,
  prefix: string,
  ...actions: readonly string[]
): Need {
  const resource = `${bucketArn}/${prefix}/*`;
  return {
    environment: { MEDIA_BUCKET: bucketName },
    statements: [new PolicyStatement({ actions: [...actions], resources: [resource] })],
    acknowledge: wildcard(resource, scope, 'Each picture has a name of its own, made as it is uploaded.'),
  };
}

/** The names of published files, which are public; not those of uploads. */
function listPublished({ bucketArn }: Media): Need {
  const conditions = { StringLike: { 's3:prefix': 'media/*' } };
  const statement = new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn], conditions });
  return { environment: {}, statements: [statement] };
}
