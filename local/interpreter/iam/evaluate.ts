import { holds, matchesWildcard } from './match.ts';
import type { Statement } from './statement.ts';
import { fillAll } from './variables.ts';

/** One thing that a caller is about to do. AWS may check several for one request. */
export interface Check {
  /** `dynamodb:PutItem` */
  action: string;
  /** ARN. */
  resource: string;
  /** Condition key -> values. */
  context?: Readonly<Record<string, readonly string[]>>;
}

export type Decision = 'allowed' | 'not-allowed' | 'denied';

/** AWS's rule: a Deny that applies wins; else an Allow must apply; else no. */
export function evaluate(statements: readonly Statement[], check: Check): Decision {
  const applying = statements.filter((statement) => applies(statement, check));
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'denied';
  return applying.length > 0 ? 'allowed' : 'not-allowed';
}

function applies(statement: Statement, { action, resource, context = {} }: Check): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const valuesOf = (key: string) => contextValues(context, key);
  const matchesAction = (pattern: string) => matchesWildcard(pattern, action, true);
  const matchesResource = (patterns: readonly string[]) =>
    fillAll(patterns, valuesOf)?.some((pattern) => matchesWildcard(pattern, resource));
  return (
    (Action ? Action.some(matchesAction) : !NotAction?.some(matchesAction)) &&
    (Resource
      ? matchesResource(Resource) === true
      : !NotResource || matchesResource(NotResource) === false) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => {
        const filled = fillAll(wanted, valuesOf);
        return filled !== null && holds(operator, filled, valuesOf(key));
      }),
    )
  );
}

/** Condition keys are compared without regard to case. */
function contextValues(context: Readonly<Record<string, readonly string[]>>, key: string) {
  const name = Object.keys(context).find((candidate) => candidate.toLowerCase() === key.toLowerCase());
  return name === undefined ? undefined : context[name];
}
