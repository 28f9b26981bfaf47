import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { STSClient } from '@aws-sdk/client-sts';
import type { OrganizationId } from '../../core/contract/model/ids.ts';
import type { Table } from '../data/table.ts';
import { env } from './config.ts';
import { documentClient } from './document-client.ts';

/** One container keeps the credentials of this many organizations: the most recently used. */
const kept = 50;

const tables = new Map<OrganizationId, Table>();

/**
 * The application's table, limited to one organization: it is reached by this function's tenant role, in a
 * session tagged with the organization, so that the database refuses the keys of all others. The call costs
 * nothing; credentials are fetched with the first request, and again shortly before they expire.
 */
export function tenantTable(organizationId: OrganizationId): Table {
  const table = tables.get(organizationId) ?? openTable(organizationId);
  tables.delete(organizationId);
  tables.set(organizationId, table);
  const [longestUnused] = tables.keys();
  if (longestUnused && tables.size > kept) tables.delete(longestUnused);
  return table;
}

type Credentials = Exclude<DynamoDBClientConfig['credentials'], undefined>;
type Connections = DynamoDBClient['config']['requestHandler'];

/** All clients share connections, so another organization does not wait for another handshake. */
let connections: Connections | undefined;

function openTable(organizationId: OrganizationId): Table {
  const credentials: Credentials = () => actFor(organizationId);
  const bare = new DynamoDBClient({
    credentials,
    ...(connections && { requestHandler: connections }),
  });
  connections ??= bare.config.requestHandler;
  return { client: documentClient(bare), name: env('TABLE_NAME') };
}

let sts: STSClient | undefined;

/** Credentials for an hour; the client keeps them, and renews them five minutes before they expire. */
async function actFor(organizationId: OrganizationId) {
  const { AssumeRoleCommand, STSClient } = await import('@aws-sdk/client-sts');
  sts ??= new STSClient();
  const { Credentials: given } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: env('TENANT_ROLE_ARN'),
      RoleSessionName: organizationId,
      Tags: [{ Key: 'organization', Value: organizationId }],
    }),
  );
  const {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken,
    Expiration,
  } = given ?? {};
  if (!accessKeyId || !secretAccessKey || !SessionToken || !Expiration) {
    throw new Error('The role was taken, and came without credentials.');
  }
  return { accessKeyId, secretAccessKey, sessionToken: SessionToken, expiration: Expiration };
}
