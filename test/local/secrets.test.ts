import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { type AwsRequest, type Caller, Refusal } from '../../local/interpreter/front-door/request.ts';
import { createSecrets } from '../../local/interpreter/front-door/secrets.ts';
import { createDeployment } from '../../local/interpreter/stack/deployment.ts';
import { templateBody } from '../../local/interpreter/stack/template.ts';

const resource = { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: 'first' } };

/** Milliseconds. */
const rotatedAt = 1_800_000_000_000;

function open() {
  let kept = { secrets: {} as Record<string, string> };
  const state = { get: () => kept, update: (change: object) => (kept = { ...kept, ...change }) };
  const body = templateBody.parse({ Resources: { Link: resource } });
  const deployment = createDeployment([
    { ...body, stack: 'Stack', region: 'us-east-1', account: '000000000000', assets: {} },
  ]);
  const { service } = createSecrets(deployment, state as never, () => undefined, { now: () => rotatedAt });
  const SecretId = deployment.all('AWS::SecretsManager::Secret', z.unknown())[0]?.arn;
  const ask = async (operation: string, body: object, caller: Caller | null = null) => {
    const request = { operation, caller, body: Buffer.from(JSON.stringify({ SecretId, ...body })) };
    const answer = await service(request as unknown as AwsRequest);
    return JSON.parse(String(answer.body));
  };
  return { ask };
}

test('a new secret keeps the previous one beside it; one never rotated has none', async () => {
  const { ask } = open();
  const previous = () => ask('GetSecretValue', { VersionStage: 'AWSPREVIOUS' });
  expect((await ask('GetSecretValue', {})).SecretString).toBe('first');
  expect((await previous()).__type).toBe('ResourceNotFoundException');
  await ask('PutSecretValue', { SecretString: 'second' });
  await ask('PutSecretValue', { SecretString: 'third' });
  expect(await ask('GetSecretValue', {})).toMatchObject({
    SecretString: 'third',
    CreatedDate: rotatedAt / 1000,
  });
  expect((await previous()).SecretString).toBe('second');
});

test('permission to read a secret does not allow writing it', async () => {
  const { ask } = open();
  const reader: Caller = {
    name: 'reader',
    principal: null,
    authorize(checks) {
      if (checks.some(({ action }) => action !== 'secretsmanager:GetSecretValue'))
        throw new Refusal('AccessDenied', 'no');
    },
  };
  expect((await ask('GetSecretValue', {}, reader)).SecretString).toBe('first');
  await expect(ask('PutSecretValue', { SecretString: 'mine' }, reader)).rejects.toThrow(Refusal);
});
