import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  FunctionEventType,
  type IOrigin,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { OriginGroup } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { pageFiles, socketRoot } from './edge-functions.ts';
import { sharedCaching } from './site-caching.ts';
import { framedHeaders, mediaHeaders, ownHeaders } from './site-headers.ts';

export interface Origins {
  readonly api: IOrigin;
  readonly feed: IOrigin;
  readonly files: IOrigin;
  readonly media: IOrigin;
}

export interface Behaviors {
  /** `/{slug}`, a venue's own page, and the portal: after everything else. */
  readonly rest: BehaviorOptions;
  /** Path pattern -> behaviour. CloudFront takes the first that matches. */
  readonly first: Readonly<Record<string, BehaviorOptions>>;
}

/** For each path: its origin, its headers, and how long it is cached. */
export function siteBehaviors(scope: Construct, origins: Origins, config: StageConfig): Behaviors {
  const own = ownHeaders(scope, 'OwnHeaders', config);
  const shared = sharedCaching(scope, 'SharedCaching');
  const page: BehaviorOptions = { ...call(origins.api), cachePolicy: shared, responseHeadersPolicy: own };
  const personal: BehaviorOptions = { ...page, cachePolicy: CachePolicy.CACHING_DISABLED };
  const file: BehaviorOptions = {
    origin: origins.files,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: own,
    compress: true,
  };
  /** Files that always exist. The function refuses methods with 405; CloudFront itself would answer 403. */
  const kept: BehaviorOptions = {
    ...file,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    functionAssociations: onRequest(pageFiles(scope, 'PageFiles')),
  };
  /** Files that may be missing: then the API answers with its 404 page. */
  const orMissing = (primaryOrigin: IOrigin): IOrigin =>
    new OriginGroup({ primaryOrigin, fallbackOrigin: origins.api, fallbackStatusCodes: [403, 404] });
  return {
    rest: page,
    first: {
      '/api/public/*': page,
      '/api/*': personal,
      '/embed': { ...page, responseHeadersPolicy: framedHeaders(scope, 'FramedHeaders', config) },
      '/manage/*': personal,
      '/kiosk/*': personal,
      '/ws': {
        ...call(origins.feed),
        cachePolicy: CachePolicy.CACHING_DISABLED,
        responseHeadersPolicy: own,
        functionAssociations: onRequest(socketRoot(scope, 'SocketRoot')),
      },
      '/media/*': {
        ...file,
        origin: orMissing(origins.media),
        responseHeadersPolicy: mediaHeaders(scope, 'MediaHeaders'),
      },
      '/assets/*': { ...file, origin: orMissing(origins.files) },
      '/embed.js': kept,
      '/portal-worker.js': kept,
      '/openapi.json': kept,
      '/developers': kept,
    },
  };
}

/** Forwards everything that the viewer sent except the host: API Gateway accepts only its own. */
function call(origin: IOrigin): BehaviorOptions {
  return {
    origin,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  };
}

function onRequest(edge: ReturnType<typeof pageFiles>) {
  return [{ function: edge, eventType: FunctionEventType.VIEWER_REQUEST }];
}
