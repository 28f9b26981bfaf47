import { randomInt } from 'node:crypto';
import * as z from 'zod';
import type { StateFile } from '../data-folder.ts';
import type { Deployment } from '../stack/deployment.ts';
import { bodyOf, jsonAnswer, jsonError, type Service } from './request.ts';

const secretProps = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.coerce.number().default(32),
      ExcludeCharacters: z.string().default(''),
      ExcludePunctuation: z.boolean().default(false),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});

type SecretProps = z.infer<typeof secretProps>;

/** The text of a secret that is not generated; undefined leaves it to the template. */
export type GivenSecret = (logicalId: string) => string | undefined;

const getSecretValue = z.object({ SecretId: z.string() });

/** Secrets as the template declares them; generated ones stay the same until the data is thrown away. */
export interface Secrets {
  readonly service: Service;
  /** The text of the first secret whose logical id contains `part`. */
  text(part: string): string;
}

export function createSecrets(deployment: Deployment, state: StateFile, given: GivenSecret): Secrets {
  const secrets = deployment.all('AWS::SecretsManager::Secret', secretProps);
  for (const { arn, props } of secrets) {
    const kept = state.get().secrets;
    state.update({ secrets: { [arn]: props.SecretString ?? generate(props), ...kept } });
  }
  const textOf = ({ logicalId, arn }: { logicalId: string; arn: string }) =>
    given(logicalId) ?? state.get().secrets[arn] ?? '';

  const service: Service = async (request) => {
    const { caller, operation } = request;
    if (operation !== 'GetSecretValue') {
      return jsonError(400, 'InvalidRequestException', `The local host does not have ${operation}`);
    }
    const { SecretId } = getSecretValue.parse(bodyOf(request));
    const secret = secrets.find(({ arn }) => arn === SecretId);
    caller?.authorize([{ action: 'secretsmanager:GetSecretValue', resource: SecretId }]);
    if (!secret) return jsonError(400, 'ResourceNotFoundException', 'Secrets Manager can’t find the secret.');
    const Name = SecretId.split(':').at(-1);
    return jsonAnswer({ ARN: SecretId, Name, SecretString: textOf(secret), VersionStages: ['AWSCURRENT'] });
  };

  return {
    service,
    text(part) {
      const secret = secrets.find(({ logicalId }) => logicalId.includes(part));
      if (!secret) throw new Error(`The stacks have no secret called ${part}`);
      return textOf(secret);
    },
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

function generate({ GenerateSecretString: wish }: SecretProps): string {
  if (!wish) return '';
  const alphabet = [...letters, ...(wish.ExcludePunctuation ? '' : punctuation)].filter(
    (character) => !wish.ExcludeCharacters.includes(character),
  );
  const password = Array.from(
    { length: wish.PasswordLength },
    () => alphabet[randomInt(alphabet.length)],
  ).join('');
  if (wish.GenerateStringKey === undefined) return password;
  const template = z.record(z.string(), z.unknown()).parse(JSON.parse(wish.SecretStringTemplate ?? '{}'));
  return JSON.stringify({ ...template, [wish.GenerateStringKey]: password });
}
