import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { feedUrl } from '../../constructs/needs.ts';

/** For everything but the widget: no site may frame it. */
export function ownHeaders(scope: Construct, id: string, config: StageConfig): ResponseHeadersPolicy {
  const security = {
    ...usual(contentSecurity(config)),
    frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  };
  return headers(scope, id, security, cameraPermission.own);
}

/** For pictures: a file runs nothing and loads nothing, whatever it contains and wherever it is opened. */
export function mediaHeaders(scope: Construct, id: string): ResponseHeadersPolicy {
  return headers(scope, id, {
    ...usual("default-src 'none'; sandbox"),
    frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  });
}

/** For the widget: its function says for each venue which sites may frame it. */
export function framedHeaders(scope: Construct, id: string, config: StageConfig): ResponseHeadersPolicy {
  return headers(scope, id, usual(contentSecurity(config)));
}

function usual(contentSecurityPolicy: string): ResponseSecurityHeadersBehavior {
  return {
    contentSecurityPolicy: { contentSecurityPolicy, override: false },
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
}

/** At the door the portal scans guests' codes; no other page needs a camera. */
const cameraPermission = { own: '(self)', none: '()' } as const;

function headers(
  scope: Construct,
  id: string,
  securityHeadersBehavior: ResponseSecurityHeadersBehavior,
  camera: string = cameraPermission.none,
) {
  const permissions = `camera=${camera}, geolocation=(), microphone=()`;
  const customHeaders = [
    { header: 'Permissions-Policy', value: permissions, override: true },
    // For answers without caching headers: API Gateway's own refusals, and missing files.
    { header: 'Cache-Control', value: 'no-store', override: false },
  ];
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior,
    customHeadersBehavior: { customHeaders },
  });
}

/** What the built pages may do. The `pages` function knows its own pages better, and its word counts. */
function contentSecurity(config: StageConfig): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' https: data:",
    "font-src 'self'",
    `connect-src 'self' ${new URL(feedUrl(config)).origin}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
