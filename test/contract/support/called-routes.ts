import { parseSync } from '@swc/core';

/** The functions through which the portal calls a route, named by their first argument. */
const callers = new Set(['useApi', 'usePages', 'useAction', 'api', 'call', 'request']);

/** A node of the syntax tree, of whatever kind. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * The words of a file that name a route it calls: `useApi('listBookings', ...)`, also with one of several names;
 * `paths.exportBookings`; and the members of a type from which a caller chooses its route. The routes that an action
 * refreshes are none: refreshing shows nothing.
 */
export function calledRoutes(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (!isNode(node)) return;
    found.push(...namedBy(node));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: true }));
  return found;
}

function namedBy(node: Node): string[] {
  switch (node.type) {
    case 'CallExpression':
      return isCaller(node.callee) && Array.isArray(node.arguments) ? literals(node.arguments[0]) : [];
    case 'MemberExpression':
      return isNamed(node.object, 'paths') && isNode(node.property) ? [String(node.property.value)] : [];
    case 'TsUnionType':
      return literals(node);
    default:
      return [];
  }
}

const isCaller = (node: unknown) => isNode(node) && callers.has(String(node.value));

const isNamed = (node: unknown, name: string) => isNode(node) && node.value === name;

/** The texts within an expression or a type. */
function literals(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'StringLiteral') return [String(node.value)];
  return Object.values(node).flatMap(literals);
}
