import * as z from 'zod';
import type { Deployment } from '../stack/deployment.ts';

const association = z.object({ EventType: z.string(), FunctionARN: z.string() });
const behavior = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  Compress: z.boolean().default(false),
  CachePolicyId: z.string().optional(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z.array(association).default([]),
});
const customHeader = z.object({ HeaderName: z.string(), HeaderValue: z.string() });
const origin = z.object({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z.string().default(''),
  OriginCustomHeaders: z.array(customHeader).default([]),
});
/** The first member is asked, and the second where that answers with one of these statuses. */
const originGroup = z.object({
  Id: z.string(),
  Members: z.object({ Items: z.array(z.object({ OriginId: z.string() })) }),
  FailoverCriteria: z.object({ StatusCodes: z.object({ Items: z.array(z.number()) }) }),
});
const distribution = z.object({
  DistributionConfig: z.object({
    Origins: z.array(origin),
    OriginGroups: z.object({ Items: z.array(originGroup) }).default({ Items: [] }),
    CacheBehaviors: z.array(behavior).default([]),
    DefaultCacheBehavior: behavior,
    DefaultRootObject: z.string().default(''),
  }),
});
const edgeFunction = z.object({ FunctionCode: z.string() });

export type Behavior = z.infer<typeof behavior>;
export type Origin = z.infer<typeof origin>;

export interface Distribution {
  /** In the order in which CloudFront tries them; the default one last. */
  readonly behaviors: readonly Behavior[];
  readonly origins: readonly Origin[];
  readonly groups: readonly z.infer<typeof originGroup>[];
  readonly rootObject: string;
  /** ARN of a CloudFront Function -> its code. */
  readonly code: Readonly<Record<string, string>>;
}

/** The one distribution of the stacks. */
export function readDistribution(deployment: Deployment): Distribution {
  const [found] = deployment.all('AWS::CloudFront::Distribution', distribution);
  if (!found) throw new Error('The stacks have no CloudFront distribution');
  const { Origins, OriginGroups, CacheBehaviors, DefaultCacheBehavior, DefaultRootObject } =
    found.props.DistributionConfig;
  const functions = deployment.all('AWS::CloudFront::Function', edgeFunction);
  return {
    behaviors: [...CacheBehaviors, { ...DefaultCacheBehavior, PathPattern: '*' }],
    origins: Origins,
    groups: OriginGroups.Items,
    rootObject: DefaultRootObject,
    code: Object.fromEntries(functions.map(({ arn, props }) => [arn, props.FunctionCode])),
  };
}
