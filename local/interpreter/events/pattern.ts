import * as z from 'zod';
import { isRecord } from '../record.ts';

/**
 * EventBridge's event patterns, which Lambda's stream filters share.
 * @throws Error on an operator that is not known.
 */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (!isRecord(pattern)) throw new Error('An event pattern is an object.');
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or')
      return z
        .array(z.unknown())
        .parse(wanted)
        .some((one) => matchesPattern(one, event));
    const actual = fieldOf(event, key);
    if (!Array.isArray(wanted)) return matchesPattern(wanted, actual);
    return wanted.some((one) => matchesAny(one, actual));
  });
}

function fieldOf(event: unknown, key: string): unknown {
  return isRecord(event) ? event[key] : undefined;
}

/** An event's list matches when one of its values does. */
function matchesAny(wanted: unknown, actual: unknown): boolean {
  const values = Array.isArray(actual) ? actual : [actual];
  if (!isRecord(wanted)) return values.some((value) => value === wanted);
  if ('exists' in wanted) return wanted.exists === (actual !== undefined);
  return Object.entries(wanted).every(([name, argument]) => {
    const test = operators[name];
    if (!test) throw new Error(`The local host does not know the event pattern operator ${name}`);
    return values.some((value) => value !== undefined && test(argument, value));
  });
}

type Operator = (argument: unknown, value: unknown) => boolean;

const operators: Record<string, Operator> = {
  prefix: (argument, value) => String(value).startsWith(String(argument)),
  suffix: (argument, value) => String(value).endsWith(String(argument)),
  'equals-ignore-case': (argument, value) => String(value).toLowerCase() === String(argument).toLowerCase(),
  wildcard: (argument, value) => wildcard(String(argument)).test(String(value)),
  'anything-but': (argument, value) => ![argument].flat().some((one) => matchesAny(one, value)),
  numeric: (argument, value) =>
    typeof value === 'number' && numeric(z.array(z.unknown()).parse(argument), value),
};

function wildcard(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 's');
}

/** `[">", 0, "<=", 5]` */
function numeric(comparisons: readonly unknown[], value: number): boolean {
  for (let index = 0; index < comparisons.length; index += 2) {
    if (!compare(comparisons[index], value, Number(comparisons[index + 1]))) return false;
  }
  return true;
}

function compare(operator: unknown, left: number, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    default:
      throw new Error(`The local host does not know the numeric operator ${String(operator)}`);
  }
}
