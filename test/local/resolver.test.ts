import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { createDeployment } from '../../local/interpreter/stack/deployment.ts';
import { createResolver } from '../../local/interpreter/stack/resolver.ts';
import { type Template, templateBody } from '../../local/interpreter/stack/template.ts';

function template(stack: string, body: unknown): Template {
  return { ...templateBody.parse(body), stack, region: 'eu-west-1', account: '123456789012', assets: {} };
}

/** Writes `<x>` as CloudFormation's placeholder. */
function sub(text: string): string {
  return text.replaceAll('<', '${').replaceAll('>', '}');
}

const data = template('Data', {
  Resources: {
    Things: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'things' } },
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'news' } },
  },
  Outputs: {
    Out: {
      Value: { 'Fn::GetAtt': ['Things', 'Arn'] },
      Export: { Name: { 'Fn::Sub': sub('<AWS::StackName>:Arn') } },
    },
  },
});
const app = template('App', {
  Parameters: { Size: { Default: 'small' } },
  Resources: { Role: { Type: 'AWS::IAM::Role', Properties: {} } },
});
const resolver = createResolver([data, app]);

test.each([
  ['a reference to a resource', { Ref: 'Things' }, 'things'],
  ['an attribute', { 'Fn::GetAtt': ['Bus', 'Name'] }, 'news'],
  [
    'an attribute in dotted form',
    { 'Fn::GetAtt': 'Things.StreamArn' },
    'arn:aws:dynamodb:eu-west-1:123456789012:table/things/stream/local',
  ],
  ['a join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-eu-west-1'],
  ['a split and a choice', { 'Fn::Select': [1, { 'Fn::Split': [':', 'x:y:z'] }] }, 'y'],
  [
    'a substitution',
    { 'Fn::Sub': [sub('<one> <Bus> <Bus.Arn> <!kept>'), { one: { Ref: 'AWS::AccountId' } }] },
    sub('123456789012 news arn:aws:events:eu-west-1:123456789012:event-bus/news <kept>'),
  ],
  ['no value, which leaves the list', [1, { Ref: 'AWS::NoValue' }, 2], [1, 2]],
  ['a plain object, inside too', { a: { b: { Ref: 'Bus' } } }, { a: { b: 'news' } }],
])('resolves %s', (_, value, expected) => {
  expect(resolver.resolve(value, data)).toEqual(expected);
});

test('resolves parameters and exports of other stacks', () => {
  expect(resolver.resolve({ Ref: 'Size' }, app)).toBe('small');
  expect(resolver.resolve({ 'Fn::ImportValue': 'Data:Arn' }, app)).toBe(
    'arn:aws:dynamodb:eu-west-1:123456789012:table/things',
  );
});

test('refuses what it does not know', () => {
  expect(() => resolver.resolve({ 'Fn::Cidr': [] }, app)).toThrow('Fn::Cidr');
  expect(() => resolver.resolve({ Ref: 'Nothing' }, app)).toThrow('Nothing');
  expect(() => resolver.resolve({ 'Fn::ImportValue': 'absent' }, app)).toThrow('absent');
});

test('gives resources by type, the same names at every start', () => {
  const again = createDeployment([data, app]).all('AWS::IAM::Role', z.object({}));
  expect(createDeployment([data, app]).all('AWS::IAM::Role', z.object({}))).toEqual(again);
  expect(again).toMatchObject([{ ref: 'App-Role', arn: 'arn:aws:iam::123456789012:role/App-Role' }]);
});
