import fc from 'fast-check';
import * as z from 'zod';

/** The subset of JSON Schema that the routes' schemas use. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Values that a schema accepts, with its bounds; a refinement may still refuse some. */
export function fromSchema(schema: z.ZodType): fc.Arbitrary<unknown> {
  return valuesOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema);
}

function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(valuesOf));
  if (schema.allOf) return valuesOf(Object.assign({}, ...schema.allOf));
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: few(schema),
      });
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

const few = ({ minItems = 0, maxItems = 3 }: Schema) => Math.max(minItems, Math.min(maxItems, 3));

function objectOf({ properties = {}, required = [], additionalProperties, propertyNames }: Schema) {
  if (Object.keys(properties).length === 0 && typeof additionalProperties === 'object') {
    const name = propertyNames ? valuesOf(propertyNames).map(String) : fc.string({ maxLength: 20 });
    return fc.dictionary(name, valuesOf(additionalProperties), { maxKeys: 3 });
  }
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, valuesOf(part)]));
  return fc.record(parts, { requiredKeys: [...required] });
}

/** Reserved host names: no request from here may reach a real one. */
const addresses = fc.constantFrom(
  'https://hooks.invalid/a',
  'http://127.0.0.1:9/',
  'https://10.0.0.1/x?y=1#z',
);

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  email: fc.emailAddress(),
  uri: addresses,
  date: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  'date-time': fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
};

function textOf({ pattern, format = '', minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  const known = formats[format];
  if (known) return known;
  // A pattern with a lookahead cannot be generated from: any text will do.
  if (pattern !== undefined && !/\(\?[=!<]/.test(pattern))
    return fc.stringMatching(new RegExp(pattern), { maxLength: Math.max(maxLength, 60) });
  const most = Math.min(maxLength, 12_000);
  const bounds = fc.constantFrom(minLength, most).map((length) => 'ä'.repeat(length));
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(most, minLength + 60) }),
    },
    { weight: 1, arbitrary: bounds },
  );
}

function numberOf({ type, minimum = -10_000, maximum = 10_000 }: Schema): fc.Arbitrary<number> {
  const [min, max] = [Math.max(minimum, -1e15), Math.min(maximum, 1e15)];
  const bounds = fc.constantFrom(min, max);
  const within = type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  return fc.oneof({ weight: 4, arbitrary: within }, { weight: 1, arbitrary: bounds });
}
