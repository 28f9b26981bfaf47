import { once } from 'node:events';
import type { Server } from 'node:http';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient, type Tag } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCallers } from '../../local/interpreter/front-door/callers.ts';
import { createFrontDoor } from '../../local/interpreter/front-door/front-door.ts';
import { jsonAnswer } from '../../local/interpreter/front-door/request.ts';
import { createSessions } from '../../local/interpreter/front-door/sts.ts';
import { readFunctions } from '../../local/interpreter/functions/model.ts';
import { readRoles } from '../../local/interpreter/iam/roles.ts';
import { createDeployment } from '../../local/interpreter/stack/deployment.ts';
import { templateBody } from '../../local/interpreter/stack/template.ts';

const table = 'arn:aws:dynamodb:us-east-1:1:table/things';
const fn = (role: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Handler: 'index.handler', Role: { 'Fn::GetAtt': [role, 'Arn'] } },
  Metadata: { 'bookingtms:entry': 'some.ts' },
});
const role = (trust: object, statement: object) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', ...trust }] },
    Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } }],
  },
});
const ofLambda = { Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
const become = { Action: ['sts:AssumeRole', 'sts:TagSession'] };

const deployment = createDeployment([
  {
    stack: 'Test',
    region: 'us-east-1',
    account: '1',
    assets: {},
    ...templateBody.parse({
      Resources: {
        Owner: fn('OwnerRole'),
        Other: fn('OtherRole'),
        Timid: fn('TimidRole'),
        OwnerRole: role(ofLambda, { ...become, Resource: { 'Fn::GetAtt': ['TeamRole', 'Arn'] } }),
        OtherRole: role(ofLambda, { ...become, Resource: '*' }),
        TimidRole: role(ofLambda, { Action: 'x:y', Resource: '*' }),
        TeamRole: role(
          {
            ...become,
            Principal: { AWS: [arnOf('OwnerRole'), arnOf('TimidRole')] },
            Condition: {
              StringLike: { 'aws:RequestTag/team': 't_*' },
              'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
            },
          },
          {
            Action: 'dynamodb:GetItem',
            Resource: table,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM's.
            Condition: { StringEquals: { 'dynamodb:LeadingKeys': '${aws:PrincipalTag/team}' } },
          },
        ),
      },
    }),
  },
]);

function arnOf(logicalId: string) {
  return { 'Fn::GetAtt': [logicalId, 'Arn'] };
}

let now = Date.now();
let server: Server;
let endpoint: string;

beforeAll(async () => {
  const roles = readRoles(deployment);
  const sessions = createSessions(roles, () => now);
  const functions = readFunctions(deployment);
  server = createFrontDoor({
    callerOf: createCallers({ functions, roles, temporary: sessions.find, onDenied: () => undefined }),
    unsigned: async () => jsonAnswer({}),
    report: () => undefined,
    services: {
      sts: sessions.service,
      async dynamodb({ caller, body }) {
        const leading = JSON.parse(body.toString()).Key.PK.S;
        caller?.authorize([
          { action: 'dynamodb:GetItem', resource: table, context: { 'dynamodb:LeadingKeys': [leading] } },
        ]);
        return jsonAnswer({});
      },
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(() => {
  server.close();
});

const teamRole = 'arn:aws:iam::1:role/Test-TeamRole';
const ourTag: Tag = { Key: 'team', Value: 't_1' };

interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const keyOf = (accessKeyId: string) => ({ accessKeyId, secretAccessKey: 'local' });

/** What STS gives. */
async function assume(credentials: AwsCredentials, tags: Tag[] = [ourTag]) {
  const sts = new STSClient({ endpoint, region: 'us-east-1', credentials });
  const asked = { RoleArn: teamRole, RoleSessionName: 'a-session', Tags: tags, DurationSeconds: 900 };
  const { Credentials } = await sts.send(new AssumeRoleCommand(asked)).finally(() => sts.destroy());
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = Credentials ?? {};
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
}

async function read(key: string, credentials: AwsCredentials) {
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  const { $metadata } = await client
    .send(new GetItemCommand({ TableName: 'things', Key: { PK: { S: key } } }))
    .finally(() => client.destroy());
  return $metadata.httpStatusCode;
}

test('a session may do what its role may, where its tag allows', async () => {
  const session = await assume(keyOf('Owner'));
  expect(await read('t_1', session)).toBe(200);
  await expect(read('t_2', session)).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringMatching(
      /^User: arn:aws:sts::1:assumed-role\/Test-TeamRole\/a-session is not authorized to perform: dynamodb:GetItem/,
    ),
  });
});

test.each<[string, string, Tag[]]>([
  ['a caller whom the role does not trust', 'Other', [ourTag]],
  ['a caller whom it trusts, but whose own policy does not allow it', 'Timid', [ourTag]],
  ['a caller outside the stacks', 'root', [ourTag]],
  ['another kind of tag', 'Owner', [{ Key: 'team', Value: 'everyone' }]],
  ['no tag', 'Owner', []],
  ['a second tag', 'Owner', [ourTag, { Key: 'admin', Value: 'yes' }]],
])('%s is refused', async (_, who, tags) => {
  await expect(assume(keyOf(who), tags)).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('a session cannot assume another role, and a tag cannot be a pattern', async () => {
  const session = await assume(keyOf('Owner'));
  await expect(assume(session)).rejects.toMatchObject({ name: 'AccessDenied' });
  const pattern = assume(keyOf('Owner'), [{ Key: 'team', Value: 't_*' }]);
  await expect(pattern).rejects.toMatchObject({ name: 'ValidationError' });
});

test('credentials expire, and are invalid without their token', async () => {
  const session = await assume(keyOf('Owner'));
  expect(session.expiration).toEqual(new Date(now + 900_000));
  const { accessKeyId, secretAccessKey } = session;
  await expect(read('t_1', { accessKeyId, secretAccessKey })).rejects.toThrow('is not an access key');
  now += 900_000;
  await expect(read('t_1', session)).rejects.toMatchObject({ name: 'ExpiredTokenException' });
});
