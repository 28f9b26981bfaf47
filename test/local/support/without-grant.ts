import * as z from 'zod';
import type { Template } from '../../../local/interpreter/stack/template.ts';

const role = z.object({ Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });
const policy = z.looseObject({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.looseObject({
    Statement: z.array(z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) })),
  }),
});

/** The templates without one action in the policies of one function's role. */
export function withoutGrant(templates: Template[], functionId: string, action: string): Template[] {
  return templates.map((template) => {
    const resources = Object.entries(template.Resources);
    const fn = resources.find(([, { Metadata }]) => Metadata['bookingtms:function'] === functionId)?.[1];
    if (!fn) return template;
    const [roleId] = role.parse(fn.Properties).Role['Fn::GetAtt'];
    const changed = resources.map(([id, resource]) => {
      if (resource.Type !== 'AWS::IAM::Policy') return [id, resource];
      const properties = policy.parse(resource.Properties);
      if (!properties.Roles.some(({ Ref }) => Ref === roleId)) return [id, resource];
      return [id, { ...resource, Properties: { ...properties, PolicyDocument: remove(properties, action) } }];
    });
    return { ...template, Resources: Object.fromEntries(changed) };
  });
}

function remove({ PolicyDocument }: z.infer<typeof policy>, action: string) {
  const Statement = PolicyDocument.Statement.map((statement) => ({
    ...statement,
    Action: [statement.Action].flat().filter((one) => one !== action),
  })).filter(({ Action }) => Action.length > 0);
  return { ...PolicyDocument, Statement };
}
