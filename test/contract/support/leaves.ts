import * as z from 'zod';

interface Leaf {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every text in a schema, by where it is. */
export function leavesOf(schema: z.ZodType, path: string): Leaf[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, each]) =>
      leavesOf(each as z.ZodType, `${path}.${name}`),
    );
  }
  if (schema instanceof z.ZodArray) return leavesOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((each) => leavesOf(each as z.ZodType, path));
  if (schema instanceof z.ZodRecord) return leavesOf(schema.valueType as z.ZodType, `${path}{}`);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return leavesOf(schema.unwrap() as z.ZodType, path);
  }
  const isText = schema instanceof z.ZodString || schema instanceof z.ZodStringFormat;
  return isText ? [{ path, schema }] : [];
}
