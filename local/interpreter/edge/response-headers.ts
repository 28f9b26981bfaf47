import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { Deployment } from '../stack/deployment.ts';

const overridable = z.object({ Override: z.boolean().default(true) });
const policy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z
      .object({ Items: z.array(overridable.extend({ Header: z.string(), Value: z.string() })) })
      .optional(),
    SecurityHeadersConfig: z
      .object({
        ContentSecurityPolicy: overridable.extend({ ContentSecurityPolicy: z.string() }).optional(),
        ContentTypeOptions: overridable.optional(),
        FrameOptions: overridable.extend({ FrameOption: z.string() }).optional(),
        ReferrerPolicy: overridable.extend({ ReferrerPolicy: z.string() }).optional(),
        StrictTransportSecurity: overridable
          .extend({
            AccessControlMaxAgeSec: z.coerce.number(),
            IncludeSubdomains: z.boolean().default(false),
            Preload: z.boolean().default(false),
          })
          .optional(),
      })
      .default({}),
    RemoveHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string() })) }).optional(),
  }),
});

type Config = z.infer<typeof policy>['ResponseHeadersPolicyConfig'];

/** Adds a response headers policy's headers; one that does not override leaves the origin's own. */
export type AddHeaders = (policyId: string | undefined, headers: IncomingHttpHeaders) => IncomingHttpHeaders;

export function readResponseHeaders(deployment: Deployment): AddHeaders {
  const policies = new Map(
    deployment
      .all('AWS::CloudFront::ResponseHeadersPolicy', policy)
      .map(({ ref, props }) => [ref, props.ResponseHeadersPolicyConfig]),
  );
  return (policyId, headers) => {
    const config = policyId === undefined ? undefined : policies.get(policyId);
    return config ? apply(config, headers) : headers;
  };
}

function apply(config: Config, original: IncomingHttpHeaders): IncomingHttpHeaders {
  const headers = { ...original };
  for (const { Header } of config.RemoveHeadersConfig?.Items ?? []) delete headers[Header.toLowerCase()];
  for (const { name, value, override } of declared(config)) {
    if (override || headers[name] === undefined) headers[name] = value;
  }
  return headers;
}

function declared({ SecurityHeadersConfig: security, CustomHeadersConfig }: Config) {
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy } = security;
  const { StrictTransportSecurity } = security;
  const made = (name: string, value: string, { Override }: z.infer<typeof overridable>) => [
    { name: name.toLowerCase(), value, override: Override },
  ];
  return [
    ContentSecurityPolicy &&
      made('content-security-policy', ContentSecurityPolicy.ContentSecurityPolicy, ContentSecurityPolicy),
    ContentTypeOptions && made('x-content-type-options', 'nosniff', ContentTypeOptions),
    FrameOptions && made('x-frame-options', FrameOptions.FrameOption, FrameOptions),
    ReferrerPolicy && made('referrer-policy', ReferrerPolicy.ReferrerPolicy, ReferrerPolicy),
    StrictTransportSecurity &&
      made('strict-transport-security', transportSecurity(StrictTransportSecurity), StrictTransportSecurity),
    ...(CustomHeadersConfig?.Items ?? []).map((item) => made(item.Header, item.Value, item)),
  ].flatMap((entries) => entries ?? []);
}

function transportSecurity(options: {
  AccessControlMaxAgeSec: number;
  IncludeSubdomains: boolean;
  Preload: boolean;
}): string {
  const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = options;
  const flags = `${IncludeSubdomains ? '; includeSubDomains' : ''}${Preload ? '; preload' : ''}`;
  return `max-age=${AccessControlMaxAgeSec}${flags}`;
}
