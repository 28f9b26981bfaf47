import type * as z from 'zod';
import { createResolver } from './resolver.ts';
import type { Template } from './template.ts';

/** A resource with its intrinsic functions resolved and its properties parsed. */
export interface Deployed<T> {
  readonly logicalId: string;
  readonly stack: string;
  readonly ref: string;
  readonly arn: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly props: T;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** The synthesized app as if it were deployed: its resources by type. */
export interface Deployment {
  readonly region: string;
  readonly account: string;
  /** Asset hash -> absolute path. */
  readonly assets: Readonly<Record<string, string>>;
  all<T>(type: string, schema: z.ZodType<T>): Deployed<T>[];
}

export function createDeployment(templates: readonly Template[]): Deployment {
  const resolver = createResolver(templates);
  const [first] = templates;
  if (!first) throw new Error('The app has no stacks');

  function all<T>(type: string, schema: z.ZodType<T>): Deployed<T>[] {
    return templates.flatMap((template) =>
      Object.entries(template.Resources)
        .filter(([, resource]) => resource.Type === type)
        .map(([logicalId, resource]) => ({
          logicalId,
          stack: template.stack,
          ...resolver.physical(template, logicalId),
          props: schema.parse(resolver.resolve(resource.Properties, template)),
          metadata: resource.Metadata,
        })),
    );
  }

  return {
    region: first.region,
    account: first.account,
    assets: Object.assign({}, ...templates.map((template) => template.assets)),
    all,
  };
}
