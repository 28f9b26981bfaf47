import { afterEach, expect, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { createCdkApp } from '../../lib/cdk-app.ts';
import { chooseStage } from '../../lib/config/choose-stage.ts';
import { stages } from '../../lib/config/stages.ts';
import { appOf } from './support/stacks.ts';

const credentials = { CDK_DEFAULT_ACCOUNT: '210987654321', CDK_DEFAULT_REGION: 'eu-central-1' };
const here = { account: '210987654321', region: 'eu-central-1' };

test.each(['staging', 'production'])('%s is deployed where the credentials lead', (STAGE) => {
  expect(chooseStage({ STAGE, ...credentials })).toEqual({ stage: STAGE, env: here, isNamed: true });
  expect(chooseStage({ STAGE })).toEqual({ stage: STAGE, isNamed: true });
});

test.each([undefined, ''])('no stage can be deployed by default (STAGE is %j)', (STAGE) => {
  const { env, isNamed } = chooseStage({ STAGE, ...credentials });
  expect({ env, isNamed }).toEqual({ env: { account: '000000000000', region: 'us-east-1' }, isNamed: false });
});

test('the local host is not deployed, nor a stage that does not exist', () => {
  expect(() => chooseStage({ STAGE: 'local', ...credentials })).toThrow('is not deployed');
  expect(() => chooseStage({ STAGE: 'prod', ...credentials })).toThrow('There is no stage "prod"');
});

test('a stage that names its account keeps it, whatever the credentials', () => {
  const config = { ...stages.staging, account: '123456789012', region: 'eu-west-1' };
  expect(chooseStage({ STAGE: 'staging', ...credentials }, { ...stages, staging: config }).env).toEqual({
    account: '123456789012',
    region: 'eu-west-1',
  });
});

afterEach(() => {
  delete process.env.CDK_CONTEXT_JSON;
});

test('functions are bundled for every command of CDK, also for those that ask for none', () => {
  process.env.CDK_CONTEXT_JSON = JSON.stringify({ 'aws:cdk:bundling-stacks': [] });
  expect(new Stack(createCdkApp({ bundle: true, check: false }), 'Any').bundlingRequired).toBe(true);
  expect(new Stack(createCdkApp({ bundle: false, check: false }), 'Any').bundlingRequired).toBe(false);
});

test.each([
  ['production', true],
  ['staging', false],
] as const)('termination protection of every stack of %s: %s', (stage, isProtected) => {
  const stacks = appOf({ stage }).node.children.filter((each) => each instanceof Stack);
  expect(stacks.map(({ stackName }) => stackName.replace(`${stage}-`, '')).sort()).toEqual([
    'App',
    'Data',
    'Firewall',
    'Site',
    'Work',
  ]);
  for (const stack of stacks) {
    expect([stack.stackName, stack.terminationProtection]).toEqual([stack.stackName, isProtected]);
  }
});
