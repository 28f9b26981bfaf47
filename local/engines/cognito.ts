import { createRequire } from 'node:module';
import { CognitoError } from 'cognito-local/lib/errors.js';
import { Router } from 'cognito-local/lib/server/Router.js';
import {
  CognitoServiceFactoryImpl,
  USER_POOL_AWS_DEFAULTS,
} from 'cognito-local/lib/services/cognitoService.js';
import { StormDBDataStoreFactory } from 'cognito-local/lib/services/dataStore/stormDb.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import { UserPoolServiceFactoryImpl } from 'cognito-local/lib/services/userPoolService.js';
import * as z from 'zod';
import type { HostClock } from '../clock.ts';
import { messageOf } from '../failure.ts';
import type { Deployment } from '../stack/deployment.ts';
import { ensurePools } from './cognito-pools.ts';
import { cognitoTriggers } from './cognito-triggers.ts';

/** Cognito, in this process: the parts of cognito-local put together with the host's clock and data folder. */
export interface Cognito {
  /** @throws CognitoFailure with the error's AWS name. */
  call(operation: string, body: unknown): Promise<unknown>;
  /** The public keys that tokens are signed with. */
  readonly keySet: unknown;
}

export class CognitoFailure extends Error {
  override readonly name: string;
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

interface CognitoOptions {
  deployment: Deployment;
  folder: string;
  clock: HostClock;
  /** Tokens are issued by `<issuerOrigin>/<pool id>`. */
  issuerOrigin: string;
  log(message: string): void;
}

const keyFile = z.object({ jwk: z.record(z.string(), z.unknown()) });

export async function createCognito({
  deployment,
  folder,
  clock,
  issuerOrigin,
  log,
}: CognitoOptions): Promise<Cognito> {
  const context = { logger: quietLogger() };
  const time = { get: () => new Date(clock.now()) };
  const stores = new StormDBDataStoreFactory(folder);
  const pools = new UserPoolServiceFactoryImpl(time, stores);
  const defaults = { ...USER_POOL_AWS_DEFAULTS, UsernameAttributes: ['email'] };
  const cognito = await new CognitoServiceFactoryImpl(folder, stores, pools).create(context, defaults);
  await ensurePools(deployment, cognito, context, time);

  const route = Router({
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
      deliver: async (_, source, __, ___, user, code) => log(`Cognito ${source} ${user.Username}: ${code}`),
    },
    otp: () => String(Math.floor(100_000 + Math.random() * 900_000)),
    tokenGenerator: new JwtTokenGenerator(time, cognitoTriggers, { IssuerDomain: issuerOrigin }),
    triggers: cognitoTriggers,
  });

  async function call(operation: string, body: unknown): Promise<unknown> {
    try {
      return await route(operation)(context, body);
    } catch (error) {
      throw new CognitoFailure(
        error instanceof CognitoError ? error.code : 'InternalErrorException',
        messageOf(error),
      );
    }
  }
  return { call, keySet: { keys: [publicKey()] } };
}

function publicKey(): Record<string, unknown> {
  const file: unknown = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.public.json');
  return keyFile.parse(file).jwk;
}

function quietLogger() {
  const ignore = () => undefined;
  const logger = { debug: ignore, error: ignore, info: ignore, warn: ignore, child: () => logger };
  return logger;
}
