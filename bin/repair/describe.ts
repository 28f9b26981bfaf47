import type { Repair } from '../../core/domain/audit/repair.ts';
import { diffValues } from '../../core/domain/audit-log/changes.ts';
import { factsOf } from './facts.ts';

/** A repair in one line: which item, and each value as it was and as it is to be. */
export function describeRepair(repair: Repair): string {
  const { organizationId, resource, before, after } = factsOf(repair);
  const { before: was = {}, after: is = {} } = diffValues(before && { ...before }, after && { ...after });
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const text = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
  const values = names.map((name) => `${name} ${text(was[name])} -> ${text(is[name])}`);
  return [`${organizationId} ${resource.kind} ${resource.id}:`, values.join(', ')].join(' ');
}
