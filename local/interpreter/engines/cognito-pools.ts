import { type CognitoService, USER_POOL_AWS_DEFAULTS } from 'cognito-local/lib/services/cognitoService.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import * as z from 'zod';
import type { Deployed, Deployment } from '../stack/deployment.ts';

const poolProps = z.object({
  UserPoolName: z.string().default('users'),
  UsernameAttributes: z.array(z.string()).optional(),
  MfaConfiguration: z.enum(['OFF', 'ON', 'OPTIONAL']).default('OFF'),
  Schema: z
    .array(
      z.object({
        Name: z.string(),
        AttributeDataType: z.string().default('String'),
        Mutable: z.boolean().default(true),
      }),
    )
    .default([]),
});
const validity = z.coerce.number().optional();
const clientProps = z.object({
  UserPoolId: z.string(),
  ClientName: z.string().optional(),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  AccessTokenValidity: validity,
  IdTokenValidity: validity,
  RefreshTokenValidity: validity,
  TokenValidityUnits: z
    .object({ AccessToken: z.string(), IdToken: z.string(), RefreshToken: z.string() })
    .partial()
    .optional(),
});
const groupProps = z.object({
  UserPoolId: z.string(),
  GroupName: z.string(),
  Description: z.string().optional(),
});

interface Time {
  get(): Date;
}

/** Makes the pools, clients and groups of the template, under the ids that the template's references give. */
export async function ensurePools(
  deployment: Deployment,
  cognito: CognitoService,
  context: Context,
  time: Time,
): Promise<void> {
  for (const pool of deployment.all('AWS::Cognito::UserPool', poolProps)) {
    await ensurePool(pool, cognito, context, time);
  }
  for (const { ref, props } of deployment.all('AWS::Cognito::UserPoolClient', clientProps)) {
    const pool = await cognito.getUserPool(context, props.UserPoolId);
    const dates = { CreationDate: time.get(), LastModifiedDate: time.get() };
    await pool.saveAppClient(context, {
      ...defined(props),
      ClientName: ref,
      ClientId: ref,
      UserPoolId: props.UserPoolId,
      ...dates,
    });
  }
  for (const { props } of deployment.all('AWS::Cognito::UserPoolGroup', groupProps)) {
    const pool = await cognito.getUserPool(context, props.UserPoolId);
    const groups = await pool.listGroups(context);
    if (groups.some(({ GroupName }) => GroupName === props.GroupName)) continue;
    const dates = { CreationDate: time.get(), LastModifiedDate: time.get() };
    await pool.saveGroup(context, { GroupName: props.GroupName, members: [], ...dates });
  }
}

async function ensurePool(
  { ref, arn, props }: Deployed<z.infer<typeof poolProps>>,
  cognito: CognitoService,
  context: Context,
  time: Time,
): Promise<void> {
  const options = {
    ...USER_POOL_AWS_DEFAULTS,
    Id: ref,
    Arn: arn,
    Name: props.UserPoolName,
    MfaConfiguration: props.MfaConfiguration,
    UsernameAttributes: props.UsernameAttributes ?? [],
    SchemaAttributes: [...standard, ...props.Schema.filter(isCustom).map(asCustom)],
    CreationDate: time.get(),
    LastModifiedDate: time.get(),
  };
  const existing = (await cognito.listUserPools(context)).some(({ Id }) => Id === ref);
  if (existing) await (await cognito.getUserPool(context, ref)).updateOptions(context, options);
  else await cognito.createUserPool(context, options);
}

const standard = USER_POOL_AWS_DEFAULTS.SchemaAttributes ?? [];

type Attribute = z.infer<typeof poolProps>['Schema'][number];

function isCustom({ Name }: Attribute): boolean {
  return !standard.some((attribute) => attribute.Name === Name);
}

function asCustom(attribute: Attribute): Attribute {
  return { ...attribute, Name: `custom:${attribute.Name}` };
}

/** Without the keys that have no value. */
function defined<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
