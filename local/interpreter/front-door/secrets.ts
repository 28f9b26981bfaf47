import { randomInt } from 'node:crypto';
import * as z from 'zod';
import type { HostClock } from '../clock.ts';
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

const version = z.enum(['AWSCURRENT', 'AWSPREVIOUS']).default('AWSCURRENT');
const getSecretValue = z.object({ SecretId: z.string(), VersionStage: version });
const putSecretValue = z.object({ SecretId: z.string(), SecretString: z.string() });

const previousOf = (arn: string) => `${arn}#previous`;
const changedOf = (arn: string) => `${arn}#changed`;

interface Named {
  readonly logicalId: string;
  readonly arn: string;
}

/** Secrets as the template declares them; generated ones stay the same until the data is thrown away. */
export interface Secrets {
  readonly service: Service;
  /** The text of the first secret whose logical id contains `part`. */
  text(part: string): string;
  /** The text of the secret of this ARN, as CloudFormation fills it in. */
  byArn(arn: string): string;
}

export function createSecrets(
  deployment: Deployment,
  state: StateFile,
  given: GivenSecret,
  clock: Pick<HostClock, 'now'>,
): Secrets {
  const secrets = deployment.all('AWS::SecretsManager::Secret', secretProps);
  for (const { arn, props } of secrets) {
    const kept = state.get().secrets;
    state.update({ secrets: { [arn]: props.SecretString ?? generate(props), ...kept } });
  }
  const textOf = ({ logicalId, arn }: Named) => given(logicalId) ?? state.get().secrets[arn] ?? '';

  const service: Service = async (request) => {
    const { caller, operation } = request;
    const answer = operations[operation];
    if (!answer)
      return jsonError(400, 'InvalidRequestException', `The local host does not have ${operation}`);
    const body = bodyOf(request);
    const { SecretId } = getSecretValue.parse(body);
    caller?.authorize([{ action: `secretsmanager:${operation}`, resource: SecretId }]);
    const secret = secrets.find(({ arn }) => arn === SecretId);
    const found = secret && answer(secret, body);
    if (!found) return jsonError(400, 'ResourceNotFoundException', 'Secrets Manager can’t find the secret.');
    return jsonAnswer({ ARN: SecretId, Name: SecretId.split(':').at(-1), ...found });
  };

  const operations: Record<string, (secret: Named, body: unknown) => object | null> = {
    GetSecretValue(secret, body) {
      const { VersionStage } = getSecretValue.parse(body);
      const previous = state.get().secrets[previousOf(secret.arn)];
      const SecretString = VersionStage === 'AWSCURRENT' ? textOf(secret) : previous;
      if (SecretString === undefined) return null;
      const CreatedDate = Number(state.get().secrets[changedOf(secret.arn)] ?? 0);
      return { SecretString, CreatedDate, VersionStages: [VersionStage] };
    },
    PutSecretValue(secret, body) {
      const { SecretString } = putSecretValue.parse(body);
      const changed = {
        [previousOf(secret.arn)]: textOf(secret),
        [secret.arn]: SecretString,
        [changedOf(secret.arn)]: String(clock.now() / 1000),
      };
      state.update({ secrets: { ...state.get().secrets, ...changed } });
      return { VersionStages: ['AWSCURRENT'] };
    },
  };

  return {
    service,
    byArn(arn) {
      const secret = secrets.find((each) => each.arn === arn);
      if (!secret) throw new Error(`The stacks have no secret ${arn}`);
      return textOf(secret);
    },
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
