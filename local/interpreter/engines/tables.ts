import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { DataFolder } from '../data-folder.ts';
import { HostFailure } from '../failure.ts';
import type { TableKeys } from '../iam/dynamodb-checks.ts';
import type { Deployment } from '../stack/deployment.ts';
import { type Engine, EngineError } from './dynamodb.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});
const tableProps = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z.array(index).default([]),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});
const described = z.object({ Table: tableProps.extend({ LatestStreamArn: z.string().optional() }) });

export interface Table {
  readonly name: string;
  readonly arn: string;
  /** The stream's ARN in the template; null where it declares none. */
  readonly streamArn: string | null;
  readonly props: z.infer<typeof tableProps>;
}

/** Creates what is missing. @throws HostFailure when a table of an earlier start has another shape. */
export function prepareTables(deployment: Deployment, engine: Engine, data: DataFolder): Promise<Table[]> {
  const declared = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'].flatMap((type) =>
    deployment.all(type, tableProps),
  );
  return Promise.all(
    declared.map(async ({ ref: name, arn, attributes, props }) => {
      const existing = await describe(engine, name);
      if (existing && !sameShape(existing, props)) {
        throw new HostFailure(
          `Table ${name} in ${data.path()} was made by another version: run again with --fresh to begin anew.`,
        );
      }
      if (!existing) await create(engine, name, props);
      return { name, arn, props, streamArn: props.StreamSpecification ? (attributes.StreamArn ?? '') : null };
    }),
  );
}

async function describe(engine: Engine, TableName: string) {
  try {
    return described.parse(await engine.call('DescribeTable', { TableName })).Table;
  } catch (error) {
    if (error instanceof EngineError && error.name === 'ResourceNotFoundException') return null;
    throw error;
  }
}

/** Without its stream, which `openStream` adds. */
async function create(engine: Engine, TableName: string, props: z.infer<typeof tableProps>): Promise<void> {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, TimeToLiveSpecification } = props;
  await engine.call('CreateTable', {
    TableName,
    KeySchema,
    AttributeDefinitions,
    BillingMode: 'PAY_PER_REQUEST',
    ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
  });
  if (TimeToLiveSpecification) await engine.call('UpdateTimeToLive', { TableName, TimeToLiveSpecification });
}

/** Switches a table's stream on unless it is, and gives its ARN as the engine calls it. */
export async function openStream(engine: Engine, { name: TableName, props }: Table): Promise<string> {
  const { LatestStreamArn } = (await describe(engine, TableName)) ?? {};
  if (LatestStreamArn) return LatestStreamArn;
  const StreamSpecification = { StreamEnabled: true, ...props.StreamSpecification };
  await engine.call('UpdateTable', { TableName, StreamSpecification });
  const opened = (await describe(engine, TableName))?.LatestStreamArn;
  if (!opened) throw new Error(`The engine opened no stream for ${TableName}`);
  return opened;
}

function sameShape(left: z.infer<typeof tableProps>, right: z.infer<typeof tableProps>): boolean {
  return isDeepStrictEqual(shapeOf(left), shapeOf(right));
}

function shapeOf({ KeySchema, AttributeDefinitions, GlobalSecondaryIndexes }: z.infer<typeof tableProps>) {
  const keys = (schema: z.infer<typeof keySchema>) =>
    schema.map((key) => `${key.KeyType} ${key.AttributeName}`);
  return {
    keys: keys(KeySchema),
    attributes: AttributeDefinitions.map((one) => `${one.AttributeName} ${one.AttributeType}`).sort(),
    indexes: GlobalSecondaryIndexes.map((one) =>
      [one.IndexName, one.Projection.ProjectionType, ...keys(one.KeySchema)].join(' '),
    ).sort(),
  };
}

export function tableKeys(tables: readonly Table[], arnPrefix: string): TableKeys {
  return {
    arnPrefix,
    partitionKey(name, indexName) {
      const props = tables.find((table) => table.name === name)?.props;
      const schema =
        indexName === undefined
          ? props?.KeySchema
          : props?.GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === indexName)?.KeySchema;
      return schema?.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
    },
  };
}
