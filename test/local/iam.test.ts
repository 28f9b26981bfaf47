import { expect, test } from '@jest/globals';
import { dynamodbChecks } from '../../local/interpreter/iam/dynamodb-checks.ts';
import { evaluate } from '../../local/interpreter/iam/evaluate.ts';
import { policyDocument } from '../../local/interpreter/iam/statement.ts';

const table = 'arn:aws:dynamodb:eu-west-1:1:table/things';
const statements = policyDocument.parse({
  Statement: [
    { Effect: 'Allow', Action: ['dynamodb:Get*', 'dynamodb:query'], Resource: table },
    { Effect: 'Allow', Action: 'dynamodb:Query', Resource: `${table}/index/byDay` },
    { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::files/*' },
    { Effect: 'Deny', Action: 's3:Delete*', Resource: '*' },
    { Effect: 'Allow', NotAction: ['iam:*', 'dynamodb:*', 's3:*'], Resource: 'arn:aws:x:::any' },
    {
      Effect: 'Allow',
      Action: 'dynamodb:PutItem',
      Resource: table,
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['ORG#1#*', 'ORG#1'] } },
    },
    {
      Effect: 'Allow',
      Action: 'events:PutEvents',
      Resource: '*',
      Condition: { StringEquals: { 'events:source': 'shop' } },
    },
  ],
}).Statement;

test.each([
  ['an action by wildcard', 'dynamodb:GetItem', table, {}, 'allowed'],
  ['an action in any case', 'dynamodb:Query', table, {}, 'allowed'],
  ['an index by its own name', 'dynamodb:Query', `${table}/index/byDay`, {}, 'allowed'],
  ['another index', 'dynamodb:Query', `${table}/index/byName`, {}, 'not-allowed'],
  ['an action that no statement grants', 'dynamodb:DeleteItem', table, {}, 'not-allowed'],
  ['another table', 'dynamodb:GetItem', `${table}2`, {}, 'not-allowed'],
  ['an object in a bucket', 's3:GetObject', 'arn:aws:s3:::files/a/b', {}, 'allowed'],
  ['a denial before a grant', 's3:DeleteObject', 'arn:aws:s3:::files/a', {}, 'denied'],
  ['all but some actions', 'logs:Put', 'arn:aws:x:::any', {}, 'allowed'],
  ['one of those some', 'iam:PassRole', 'arn:aws:x:::any', {}, 'not-allowed'],
  [
    'keys that all fit',
    'dynamodb:PutItem',
    table,
    { 'dynamodb:LeadingKeys': ['ORG#1', 'ORG#1#A'] },
    'allowed',
  ],
  [
    'one key that does not',
    'dynamodb:PutItem',
    table,
    { 'dynamodb:LeadingKeys': ['ORG#1', 'ORG#12'] },
    'not-allowed',
  ],
  ['a condition that holds', 'events:PutEvents', 'bus', { 'events:source': ['shop'] }, 'allowed'],
  ['a condition that does not', 'events:PutEvents', 'bus', { 'events:source': ['x'] }, 'not-allowed'],
  ['a condition without its key', 'events:PutEvents', 'bus', {}, 'not-allowed'],
])('%s', (_, action, resource, context, expected) => {
  expect(evaluate(statements, { action, resource, context })).toBe(expected);
});

const owned = policyDocument.parse({
  Statement: [
    {
      Effect: 'Allow',
      Action: 'dynamodb:*',
      Resource: table,
      Condition: {
        'ForAllValues:StringLike': {
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM's.
          'dynamodb:LeadingKeys': ['ORG#${aws:PrincipalTag/organization}#*'],
        },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    },
    {
      Effect: 'Deny',
      Action: 'dynamodb:UpdateItem',
      Resource: table,
      Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['ORG#*#AUDIT#*'] } },
    },
  ],
}).Statement;
const tag = { 'aws:PrincipalTag/organization': ['1'] };

test.each([
  [
    'a key of the caller’s organization',
    'GetItem',
    { ...tag, 'dynamodb:LeadingKeys': ['ORG#1#A'] },
    'allowed',
  ],
  ['a key of another', 'GetItem', { ...tag, 'dynamodb:LeadingKeys': ['ORG#2#A'] }, 'not-allowed'],
  ['one of each', 'GetItem', { ...tag, 'dynamodb:LeadingKeys': ['ORG#1#A', 'ORG#2#A'] }, 'not-allowed'],
  ['a caller without the tag', 'GetItem', { 'dynamodb:LeadingKeys': ['ORG##A'] }, 'not-allowed'],
  ['a request that names no key', 'Scan', tag, 'not-allowed'],
  ['a change of the log', 'UpdateItem', { ...tag, 'dynamodb:LeadingKeys': ['ORG#1#AUDIT#x'] }, 'denied'],
  ['an addition to it', 'PutItem', { ...tag, 'dynamodb:LeadingKeys': ['ORG#1#AUDIT#x'] }, 'allowed'],
])('%s, where a policy names the caller', (_, action, context, expected) => {
  expect(evaluate(owned, { action: `dynamodb:${action}`, resource: table, context })).toBe(expected);
});

test('an unknown condition operator is an error, not a grant', () => {
  const { Statement } = policyDocument.parse({
    Statement: {
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': '::1' } },
    },
  });
  expect(() => evaluate(Statement, { action: 'a:b', resource: 'c' })).toThrow('IpAddress');
});

const keys = {
  arnPrefix: 'arn:aws:dynamodb:eu-west-1:1:table/',
  partitionKey: (_: string, index?: string) => (index === undefined ? 'PK' : 'GSI1PK'),
};
const key = (PK: string) => ({ PK: { S: PK }, SK: { S: 'x' } });

test.each([
  ['GetItem', { TableName: 'things', Key: key('a') }, ['dynamodb:GetItem things a']],
  ['PutItem', { TableName: 'things', Item: key('a') }, ['dynamodb:PutItem things a']],
  [
    'Query',
    {
      TableName: 'things',
      KeyConditionExpression: 'begins_with(SK, :s) AND #p = :p',
      ExpressionAttributeNames: { '#p': 'PK' },
      ExpressionAttributeValues: { ':p': { S: 'a' }, ':s': { S: 'b' } },
    },
    ['dynamodb:Query things a'],
  ],
  [
    'Query',
    {
      TableName: 'things',
      IndexName: 'byDay',
      KeyConditionExpression: 'GSI1PK = :p',
      ExpressionAttributeValues: { ':p': { S: 'day' } },
    },
    ['dynamodb:Query things/index/byDay day'],
  ],
  ['Scan', { TableName: 'things' }, ['dynamodb:Scan things']],
  [
    'TransactWriteItems',
    {
      TransactItems: [
        { Put: { TableName: 'things', Item: key('a') } },
        { Update: { TableName: 'things', Key: key('b') } },
        { Delete: { TableName: 'other', Key: key('c') } },
        { ConditionCheck: { TableName: 'things', Key: key('d') } },
      ],
    },
    [
      'dynamodb:PutItem things a',
      'dynamodb:UpdateItem things b',
      'dynamodb:DeleteItem other c',
      'dynamodb:ConditionCheckItem things d',
    ],
  ],
  [
    'BatchWriteItem',
    { RequestItems: { things: [{ PutRequest: { Item: key('a') } }, { DeleteRequest: { Key: key('b') } }] } },
    ['dynamodb:BatchWriteItem things a b'],
  ],
  [
    'BatchGetItem',
    { RequestItems: { things: { Keys: [key('a'), key('b')] } } },
    ['dynamodb:BatchGetItem things a b'],
  ],
])('%s is checked as AWS checks it', (operation, body, expected) => {
  const checks = dynamodbChecks(operation, body, keys).map(({ action, resource, context }) =>
    [action, resource.slice(keys.arnPrefix.length), ...(context?.['dynamodb:LeadingKeys'] ?? [])].join(' '),
  );
  expect(checks).toEqual(expected);
});
