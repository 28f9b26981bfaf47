import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { CognitoError } from 'cognito-local/lib/errors.js';
import { Router } from 'cognito-local/lib/server/Router.js';
import {
  CognitoServiceFactoryImpl,
  USER_POOL_AWS_DEFAULTS,
} from 'cognito-local/lib/services/cognitoService.js';
import { StormDBDataStoreFactory } from 'cognito-local/lib/services/dataStore/stormDb.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import {
  attributeValue,
  type User,
  UserPoolServiceFactoryImpl,
} from 'cognito-local/lib/services/userPoolService.js';
import type { JSONWebKeySet, JWK } from 'jose';
import * as z from 'zod';
import type { HostClock } from '../clock.ts';
import { messageOf } from '../failure.ts';
import type { Deployment } from '../stack/deployment.ts';
import { CognitoFailure } from './cognito-failure.ts';
import { type PoolLetter, poolLetters } from './cognito-mail.ts';
import { cognitoOperations } from './cognito-operations.ts';
import { ensurePools } from './cognito-pools.ts';
import { cognitoTriggers } from './cognito-triggers.ts';

/** Cognito, in this process: the parts of cognito-local put together with the host's clock and data folder. */
export interface Cognito {
  /** @throws CognitoFailure with the error's AWS name. */
  call(operation: string, body: unknown): Promise<unknown>;
  /** The public keys that tokens are signed with. */
  readonly keySet: JSONWebKeySet;
}

interface CognitoOptions {
  deployment: Deployment;
  folder: string;
  clock: HostClock;
  /** Tokens are issued by `<issuerOrigin>/<pool id>`. */
  issuerOrigin: string;
  /** Receives the pool's emails. */
  post(letter: PoolLetter): Promise<void>;
}

const keyFile = z.object({ jwk: z.looseObject({ kty: z.string() }) });

export async function createCognito({
  deployment,
  folder,
  clock,
  issuerOrigin,
  post,
}: CognitoOptions): Promise<Cognito> {
  const context = { logger: quietLogger() };
  const time = { get: () => new Date(clock.now()) };
  const stores = new StormDBDataStoreFactory(folder);
  const pools = new UserPoolServiceFactoryImpl(time, stores);
  const defaults = { ...USER_POOL_AWS_DEFAULTS, UsernameAttributes: ['email'] };
  const cognito = await new CognitoServiceFactoryImpl(folder, stores, pools).create(context, defaults);
  await ensurePools(deployment, cognito, context, time);

  const letterOf = poolLetters(deployment);
  const deliver = (poolId: string, source: string, user: User, code: string) =>
    post(letterOf(poolId, source, attributeValue('email', user.Attributes) ?? user.Username, code));
  const router = Router({
    clock: time,
    cognito,
    config: {
      LambdaClient: {},
      TriggerFunctions: {},
      UserPoolDefaults: defaults,
      ServerConfig: {},
      TokenConfig: {},
    },
    messages: {
      deliver: (_, source, __, poolId, user, code) => deliver(poolId, source, user, code),
    },
    otp: sixDigits,
    tokenGenerator: new JwtTokenGenerator(time, cognitoTriggers, { IssuerDomain: issuerOrigin }),
    triggers: cognitoTriggers,
  });

  const keySet = { keys: [publicKey()] };
  const operate = cognitoOperations({
    cognito,
    context,
    keySet,
    now: time.get,
    code: sixDigits,
    deliver,
    route: (operation, body) => router(operation)(context, body),
  });

  async function call(operation: string, body: unknown): Promise<unknown> {
    try {
      return await operate(operation, body);
    } catch (error) {
      if (error instanceof CognitoFailure) throw error;
      throw new CognitoFailure(
        error instanceof CognitoError ? error.code : 'InternalErrorException',
        messageOf(error),
      );
    }
  }
  return { call, keySet };
}

function sixDigits(): string {
  return String(randomInt(100_000, 1_000_000));
}

function publicKey(): JWK {
  const file: unknown = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.public.json');
  return keyFile.parse(file).jwk;
}

function quietLogger() {
  const ignore = () => undefined;
  const logger = { debug: ignore, error: ignore, info: ignore, warn: ignore, child: () => logger };
  return logger;
}
