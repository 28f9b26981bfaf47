import * as z from 'zod';
import { type Physical, physical } from './physical.ts';
import type { Template } from './template.ts';

const record = z.record(z.string(), z.unknown());
const list = z.array(z.unknown());

/** Turns a template's intrinsic functions into plain values, across stacks. */
export interface Resolver {
  resolve(value: unknown, template: Template): unknown;
  physical(template: Template, logicalId: string): Physical;
}

type Intrinsic = (argument: unknown, template: Template) => unknown;

/** @throws Error on an intrinsic function, parameter or export that it does not know. */
export function createResolver(templates: readonly Template[]): Resolver {
  const known = new Map<string, Physical>();

  function resolve(value: unknown, template: Template): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => resolve(item, template)).filter((item) => item !== undefined);
    }
    const parsed = record.safeParse(value);
    if (!parsed.success) return value;
    const [first, ...others] = Object.entries(parsed.data);
    if (first && others.length === 0 && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) {
      return call(first[0], first[1], template);
    }
    return Object.fromEntries(
      Object.entries(parsed.data).map(([key, item]) => [key, resolve(item, template)]),
    );
  }

  function call(name: string, argument: unknown, template: Template): unknown {
    const intrinsic = intrinsics[name];
    if (!intrinsic) throw new Error(`${template.stack} uses ${name}, which the local host does not know`);
    return intrinsic(argument, template);
  }

  const text = (value: unknown, template: Template) => String(resolve(value, template));

  const intrinsics: Record<string, Intrinsic> = {
    Ref: (name, template) => ref(z.string().parse(name), template),
    'Fn::GetAtt': (argument, template) => {
      const [id, ...attribute] = typeof argument === 'string' ? argument.split('.') : list.parse(argument);
      return getAtt(String(id), attribute.join('.'), template);
    },
    'Fn::Join': (argument, template) => {
      const [separator, parts] = list.parse(argument);
      return list.parse(resolve(parts, template)).join(String(separator));
    },
    'Fn::Split': (argument, template) => {
      const [separator, whole] = list.parse(argument);
      return text(whole, template).split(String(separator));
    },
    'Fn::Select': (argument, template) => {
      const [index, items] = list.parse(argument);
      return list.parse(resolve(items, template))[Number(index)];
    },
    'Fn::Sub': (argument, template) => {
      const [pattern, variables] = typeof argument === 'string' ? [argument, {}] : list.parse(argument);
      return substitute(String(pattern), record.parse(variables), template);
    },
    'Fn::ImportValue': (name, template) => importValue(text(name, template)),
  };

  function ref(name: string, template: Template): unknown {
    const pseudo: Record<string, string | undefined> = {
      'AWS::Region': template.region,
      'AWS::AccountId': template.account,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': template.stack,
      'AWS::StackId': `arn:aws:cloudformation:${template.region}:${template.account}:stack/${template.stack}/local`,
      'AWS::NoValue': undefined,
    };
    if (name in pseudo) return pseudo[name];
    const parameter = template.Parameters[name];
    return parameter ? parameter.Default : physicalOf(template, name).ref;
  }

  function getAtt(id: string, attribute: string, template: Template): string {
    const found = physicalOf(template, id);
    return found.attributes[attribute] ?? (attribute === 'Arn' ? found.arn : `${found.ref}.${attribute}`);
  }

  function substitute(pattern: string, variables: Record<string, unknown>, template: Template): string {
    return pattern.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return text(variables[name], template);
      const [id, ...attribute] = name.split('.');
      return attribute.length > 0
        ? getAtt(id ?? '', attribute.join('.'), template)
        : String(ref(name, template));
    });
  }

  function importValue(name: string): unknown {
    for (const template of templates) {
      const output = Object.values(template.Outputs).find(
        ({ Export }) => Export && resolve(Export.Name, template) === name,
      );
      if (output) return resolve(output.Value, template);
    }
    throw new Error(`No stack exports ${name}`);
  }

  function physicalOf(template: Template, logicalId: string): Physical {
    const key = `${template.stack}/${logicalId}`;
    const before = known.get(key);
    if (before) return before;
    const resource = template.Resources[logicalId];
    if (!resource) throw new Error(`${template.stack} has no ${logicalId}`);
    const naming = namingProperties(resource.Properties);
    const made = physical(template, logicalId, resource, record.parse(resolve(naming, template)));
    known.set(key, made);
    return made;
  }

  return { resolve, physical: physicalOf };
}

/** Only the properties that names are made of: the rest may refer back to the resource itself. */
function namingProperties(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(([key]) => /Name$|^ProtocolType$|^EmailIdentity$/.test(key)),
  );
}
