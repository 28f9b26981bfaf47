import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import {
  type HttpFunctionEntry,
  type HttpFunctionName,
  httpFunctionNames,
  httpFunctions,
} from '../../../core/contract/http-functions.ts';
import { paths } from '../../../core/contract/paths.ts';
import type { RoutePath } from '../../../core/contract/routing/route-path.ts';
import { AlarmedFunction } from '../../constructs/function.ts';
import type { StackContext } from '../../constructs/stack-context.ts';
import { httpNeeds } from './http-needs.ts';
import type { Parts } from './parts.ts';

/** Makes the functions of the registry behind the HTTP API. Answers each by its name. */
export function addHttpFunctions(scope: Construct, context: StackContext, parts: Parts) {
  const needs = httpNeeds(scope, parts);
  const make = (name: HttpFunctionName) => {
    const { callers, timeout, memory, packageFiles, impact }: HttpFunctionEntry = httpFunctions[name];
    return new AlarmedFunction(scope, name, {
      context,
      entry: `lambdas/handlers/http/${callers}/${name}.ts`,
      impact,
      needs: asksForAddress(name) ? [...needs[name], parts.edgeSecret] : needs[name],
      timeout: Duration.seconds(timeout),
      ...(memory !== undefined && { memory }),
      ...(packageFiles && { packageFiles }),
    });
  };
  const made = new Map(httpFunctionNames.map((name) => [name, make(name)]));
  return (name: HttpFunctionName): AlarmedFunction => {
    const fn = made.get(name);
    if (!fn) throw new Error(`There is no function ${name}.`);
    return fn;
  };
}

/** Whether a function needs the viewer's address from CloudFront, to record or count it. */
function asksForAddress(name: HttpFunctionName): boolean {
  const routes = Object.values<RoutePath>(paths).filter((route) => route.function === name);
  return routes.some(({ auth, limit }) => auth === 'session' || limit !== undefined);
}
