import { Duration } from 'aws-cdk-lib';
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * For responses that are the same for all callers: compressed, and kept as long as the function's
 * `Cache-Control` says, never longer than five minutes, and not at all without it. CloudFront may answer two
 * equal requests with one response, so nothing behind this policy may depend on a cookie.
 */
export function sharedCaching(scope: Construct, id: string): CachePolicy {
  return new CachePolicy(scope, id, {
    comment: 'As long as the origin says, at most five minutes',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.minutes(5),
    cookieBehavior: CacheCookieBehavior.none(),
    headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
}
