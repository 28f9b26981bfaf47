import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { contentSecurity } from '../../core/contract/content-security.ts';
import type { StageConfig } from '../config/stage.ts';
import { feedUrl } from './needs.ts';

/** For pages that nobody may frame: the portal, venue pages, guests' booking pages. */
export function ownHeaders(scope: Construct, id: string, config: StageConfig): ResponseHeadersPolicy {
  return headers(scope, id, {
    ...always,
    frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
    contentSecurityPolicy: { contentSecurityPolicy: unframed(config), override: true },
  });
}

/**
 * For the widget: its function says, venue by venue, which sites may frame it, and what CloudFront would
 * say gives way. What did not come from the function (an error of the API itself) nobody may frame.
 */
export function framedHeaders(scope: Construct, id: string, config: StageConfig): ResponseHeadersPolicy {
  return headers(scope, id, {
    ...always,
    contentSecurityPolicy: { contentSecurityPolicy: unframed(config), override: false },
  });
}

const always: ResponseSecurityHeadersBehavior = {
  contentTypeOptions: { override: true },
  referrerPolicy: {
    referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
    override: true,
  },
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(365),
    includeSubdomains: true,
    override: true,
  },
};

function headers(scope: Construct, id: string, securityHeadersBehavior: ResponseSecurityHeadersBehavior) {
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior,
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()', override: true },
      ],
    },
  });
}

function unframed(config: StageConfig): string {
  return contentSecurity({ feedUrl: feedUrl(config) });
}
