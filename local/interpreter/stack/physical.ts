import { createHash } from 'node:crypto';
import type { Resource, Template } from './template.ts';

/** The name of a resource once it exists. */
export interface Physical {
  /** The value of `Ref`. */
  ref: string;
  arn: string;
  /** The values of `Fn::GetAtt`, besides `Arn`. */
  attributes: Readonly<Record<string, string>>;
}

interface Naming {
  name: string;
  /** A short id of letters and digits, fit for a host name. */
  id: string;
  region: string;
  account: string;
  /** `arn:aws:<service>:<region>:<account>:` */
  arn: (service: string) => string;
}

type Make = (naming: Naming, properties: Record<string, unknown>) => Physical;

const makers: Record<string, Make> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Events::EventBus': ({ name, arn }) => named(name, `${arn('events')}event-bus/${name}`),
  'AWS::Events::Rule': ({ name, arn }) => named(name, `${arn('events')}rule/${name}`),
  'AWS::Lambda::Function': ({ name, arn }) => named(name, `${arn('lambda')}function:${name}`),
  'AWS::Lambda::Alias': (_, { FunctionName, Name }) => byArn(`${FunctionName}:${Name}`),
  'AWS::Lambda::Version': (_, { FunctionName }) => byArn(`${FunctionName}:1`),
  'AWS::SecretsManager::Secret': ({ name, arn }) => byArn(`${arn('secretsmanager')}secret:${name}-local0`),
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': ({ id, name }) => named(id, name),
  'AWS::SQS::Queue': ({ name, arn, region, account }) => ({
    ref: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    arn: `${arn('sqs')}${name}`,
    attributes: { QueueName: name },
  }),
  'AWS::SNS::Topic': ({ name, arn }) => byArn(`${arn('sns')}${name}`),
  'AWS::S3::Bucket': bucket,
  'AWS::IAM::Role': ({ name, account }) => named(name, `arn:aws:iam::${account}:role/${name}`),
  'AWS::KMS::Key': ({ id, arn }) => named(id, `${arn('kms')}key/${id}`),
  'AWS::ApiGatewayV2::Api': ({ id, arn, region }, { ProtocolType }) => ({
    ref: id,
    arn: `${arn('apigateway')}/apis/${id}`,
    attributes: {
      ApiId: id,
      ApiEndpoint: `${ProtocolType === 'WEBSOCKET' ? 'wss' : 'https'}://${id}.execute-api.${region}.amazonaws.com`,
    },
  }),
  'AWS::ApiGatewayV2::Stage': (_, { StageName }) => named(String(StageName), String(StageName)),
  'AWS::ApiGatewayV2::Authorizer': ({ id }) => named(id, id),
  'AWS::SES::EmailIdentity': ({ arn }, { EmailIdentity }) =>
    named(String(EmailIdentity), `${arn('ses')}identity/${EmailIdentity}`),
  'AWS::CloudFront::Function': ({ name, account }) => {
    const arn = `arn:aws:cloudfront::${account}:function/${name}`;
    return { ref: arn, arn, attributes: { FunctionARN: arn, 'FunctionMetadata.FunctionARN': arn } };
  },
  'AWS::CloudFront::Distribution': ({ id, account }) => ({
    ref: id,
    arn: `arn:aws:cloudfront::${account}:distribution/${id}`,
    attributes: { Id: id, DomainName: `${id}.cloudfront.net` },
  }),
};

/** Names as the properties give them, or made from stack and logical id: the same at every start. */
export function physical(
  template: Template,
  logicalId: string,
  resource: Resource,
  properties: Record<string, unknown>,
): Physical {
  const { stack, region, account } = template;
  const id = `x${createHash('sha256').update(`${stack}/${logicalId}`).digest('hex').slice(0, 9)}`;
  const name = givenName(resource.Type, properties) ?? `${stack}-${logicalId}`;
  const arn = (service: string) => `arn:aws:${service}:${region}:${account}:`;
  const make = makers[resource.Type];
  if (make) return make({ name, id, region, account, arn }, properties);
  const service = resource.Type.split('::')[1]?.toLowerCase() ?? 'unknown';
  return named(name, `${arn(service)}${name}`);
}

function givenName(type: string, properties: Record<string, unknown>): string | undefined {
  const last = type.split('::').at(-1) ?? '';
  const given = properties[`${last === 'GlobalTable' ? 'Table' : last}Name`] ?? properties.Name;
  return typeof given === 'string' ? given : undefined;
}

function named(name: string, arn: string): Physical {
  return { ref: name, arn, attributes: { Name: name, Id: name } };
}

function byArn(arn: string): Physical {
  return { ref: arn, arn, attributes: { Id: arn } };
}

function table({ name, arn }: Naming): Physical {
  const tableArn = `${arn('dynamodb')}table/${name}`;
  return { ref: name, arn: tableArn, attributes: { StreamArn: `${tableArn}/stream/local` } };
}

function userPool({ id, region, arn }: Naming): Physical {
  const poolId = `${region}_${id}`;
  const ProviderName = `cognito-idp.${region}.amazonaws.com/${poolId}`;
  return {
    ref: poolId,
    arn: `${arn('cognito-idp')}userpool/${poolId}`,
    attributes: { UserPoolId: poolId, ProviderName, ProviderURL: `https://${ProviderName}` },
  };
}

function bucket({ name, region }: Naming): Physical {
  const ref = name.toLowerCase();
  const DomainName = `${ref}.s3.amazonaws.com`;
  return {
    ref,
    arn: `arn:aws:s3:::${ref}`,
    attributes: { DomainName, RegionalDomainName: `${ref}.s3.${region}.amazonaws.com` },
  };
}
