import type { JsonSchema } from '../../core/contract/openapi/openapi-schemas.ts';
import { type Html, html } from './html.ts';

type Child = JsonSchema | boolean;

/** A schema as nested lists: every property with its type, bounds and whether it must be there. */
export function schemaBlock(schema: JsonSchema): Html {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.$ref !== undefined) return html`<p>${typeLabel(schema)}</p>`;
  if (choices !== undefined && structured(schema)) {
    return html`<p>One of:</p><ul class="choices">${choices.map((each) => html`<li>${schemaBlock(each)}</li>`)}</ul>`;
  }
  if (schema.properties !== undefined) return properties(schema);
  return html`<p>${typeLabel(schema)}${constraints(schema)}</p>${nested(schema)}`;
}

/** Type in a few words: `string`, `list of Slot`, `A or null`. */
export function typeLabel(schema: Child): Html {
  if (typeof schema === 'boolean') return html`any`;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return joined(choices.map(typeLabel), ' or ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) {
    return joined(
      schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      ' | ',
    );
  }
  if (schema.type === 'array') return html`list of ${typeLabel(itemOf(schema))}`;
  if (schema.type === 'object' && isChild(schema.additionalProperties)) {
    return html`map of ${typeLabel(schema.additionalProperties)}`;
  }
  return html`${schema.type ?? 'any'}${schema.format === undefined ? '' : ` (${schema.format})`}`;
}

/** Bounds, pattern and default, each only where there is one. */
export function constraints(schema: Child): Html {
  if (typeof schema === 'boolean') return html``;
  const facts = [
    range(schema.minimum, schema.maximum, ''),
    range(schema.minLength, schema.maxLength, ' characters'),
    range(schema.minItems, schema.maxItems, ' items'),
    schema.default === undefined ? undefined : `default ${JSON.stringify(schema.default)}`,
  ].filter((fact) => fact !== undefined);
  const text = facts.length === 0 ? '' : `, ${facts.join(', ')}`;
  return html`${text}${schema.pattern === undefined ? '' : html`, matches <code>${schema.pattern}</code>`}`;
}

function properties(schema: JsonSchema): Html {
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    row(name, property, schema.required?.includes(name) ?? false),
  );
  return html`<ul class="properties">${rows}</ul>`;
}

function row(name: string, property: Child, required: boolean): Html {
  const description = typeof property === 'boolean' ? undefined : property.description;
  return html`<li><code class="name">${name}</code>${required ? '' : html` <span class="optional">optional</span>`}
<span class="type">${typeLabel(property)}${constraints(property)}</span>${description === undefined ? '' : html`<p>${description}</p>`}${nested(property)}</li>`;
}

/** The inside of an object, a list of objects, or a choice between objects, where it has no name to link to. */
function nested(schema: Child): Html {
  if (typeof schema === 'boolean' || schema.$ref !== undefined) return html``;
  if (schema.properties !== undefined) return properties(schema);
  if (schema.type === 'array') return nested(itemOf(schema));
  const choices = schema.anyOf ?? schema.oneOf;
  return html`${choices?.map(nested)}`;
}

function structured(schema: Child): boolean {
  if (typeof schema === 'boolean') return false;
  const choices = schema.anyOf ?? schema.oneOf;
  return schema.properties !== undefined || (choices?.some(structured) ?? false);
}

function itemOf(schema: JsonSchema): Child {
  const items = schema.items;
  return isChild(items) ? items : true;
}

function isChild(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function range(from: number | undefined, to: number | undefined, unit: string): string | undefined {
  if (from !== undefined && to !== undefined)
    return from === to ? `${from}${unit}` : `${from} to ${to}${unit}`;
  if (from !== undefined) return `at least ${from}${unit}`;
  return to === undefined ? undefined : `at most ${to}${unit}`;
}

function joined(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;
}
