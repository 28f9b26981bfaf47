/**
 * Named conditions, so that a write reads as a sentence: `{ update, set, only: [present, is('version', 3)] }`.
 * Attribute names are always aliased, values always bound.
 */
export interface Condition {
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

export const absent: Condition = { text: 'attribute_not_exists(PK)', names: {}, values: {} };
export const present: Condition = { text: 'attribute_exists(PK)', names: {}, values: {} };

/** The item is there, but not this attribute of it. */
export function lacks(attribute: string): Condition {
  return {
    text: `attribute_exists(PK) AND attribute_not_exists(#${attribute})`,
    names: { [`#${attribute}`]: attribute },
    values: {},
  };
}

export function is(attribute: string, value: unknown): Condition {
  return compare(attribute, '=', value);
}

/** The attribute is one of these values. */
export function isOneOf(attribute: string, values: readonly string[]): Condition {
  const bound = values.map((value, index) => [`:${attribute}${index}`, value] as const);
  return {
    text: `#${attribute} IN (${bound.map(([placeholder]) => placeholder).join(', ')})`,
    names: { [`#${attribute}`]: attribute },
    values: Object.fromEntries(bound),
  };
}

export function atLeast(attribute: string, value: number): Condition {
  return compare(attribute, '>=', value);
}

/** The attribute, an instant, lies after this one. */
export function after(attribute: string, instant: string): Condition {
  return compare(attribute, '>', instant);
}

/** The attribute, an instant, is this one or lies before it. */
export function notAfter(attribute: string, instant: string): Condition {
  return compare(attribute, '<=', instant);
}

export function absentAttribute(attribute: string): Condition {
  return {
    text: `attribute_not_exists(#${attribute})`,
    names: { [`#${attribute}`]: attribute },
    values: {},
  };
}

/** The attribute is this value; or not there, for undefined. */
export function same(attribute: string, value: unknown): Condition {
  if (value !== undefined) return is(attribute, value);
  const names = { [`#${attribute}`]: attribute };
  return { text: `attribute_not_exists(#${attribute})`, names, values: {} };
}

/** The item is at this version; one that was written before there were any is at the first. */
export function atVersion(version: number): Condition {
  return every([present, isOrFirst('version', version)]);
}

/** The session is planned as it was at this version. */
export function atPlan(version: number): Condition {
  return isOrFirst('planVersion', version);
}

/** An item without the attribute counts as the first. */
function isOrFirst(attribute: string, version: number): Condition {
  const { text, names, values } = is(attribute, version);
  return { text: version === 1 ? `(attribute_not_exists(#${attribute}) OR ${text})` : text, names, values };
}

/** The attribute is not there, or below the other one. */
export function below(attribute: string, other: string): Condition {
  return {
    text: `(attribute_not_exists(#${other}) OR #${attribute} < #${other})`,
    names: { [`#${attribute}`]: attribute, [`#${other}`]: other },
    values: {},
  };
}

/** The attribute is not there, or below this number. */
export function lessThan(attribute: string, value: number): Condition {
  const { text, names, values } = compare(attribute, '<', value);
  return { text: `(attribute_not_exists(#${attribute}) OR ${text})`, names, values };
}

/** A count, nothing where it is not there, is below this number: with 0 never. */
export function countBelow(attribute: string, limit: number): Condition {
  return limit > 0 ? lessThan(attribute, limit) : compare(attribute, '<', 0);
}

/** The attribute, an instant, is not there, or lies before this one. */
export function absentOrBefore(attribute: string, instant: string): Condition {
  const { text, names, values } = compare(attribute, '<', instant);
  return { text: `(attribute_not_exists(#${attribute}) OR ${text})`, names, values };
}

function compare(attribute: string, operator: '=' | '>' | '>=' | '<' | '<=', value: unknown): Condition {
  const suffix = { '=': 'Is', '>': 'After', '>=': 'AtLeast', '<': 'Before', '<=': 'NotAfter' }[operator];
  const placeholder = `:${attribute}${suffix}`;
  return {
    text: `#${attribute} ${operator} ${placeholder}`,
    names: { [`#${attribute}`]: attribute },
    values: { [placeholder]: value },
  };
}

/** All of them must hold. */
export function every(conditions: readonly Condition[]): Condition {
  return {
    text: conditions.map(({ text }) => text).join(' AND '),
    names: Object.assign({}, ...conditions.map(({ names }) => names)),
    values: Object.assign({}, ...conditions.map(({ values }) => values)),
  };
}

/** A condition as a Put or Delete takes it: DynamoDB refuses empty names and values. */
export function conditionInput({ text, names, values }: Condition) {
  return {
    ConditionExpression: text,
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}
