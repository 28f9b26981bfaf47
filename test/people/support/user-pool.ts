import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { type Cognito, createCognito } from '../../../local/interpreter/engines/cognito.ts';
import type { PoolLetter } from '../../../local/interpreter/engines/cognito-mail.ts';
import { cognitoService } from '../../../local/interpreter/front-door/cognito.ts';
import type { Service } from '../../../local/interpreter/front-door/request.ts';
import { readBody } from '../../../local/interpreter/http/exchange.ts';
import { createDeployment } from '../../../local/interpreter/stack/deployment.ts';
import { dataTemplates } from '../../support/templates.ts';

export interface TestUserPool {
  /** The address of its API and keys; also the beginning of the issuer's name. */
  readonly url: string;
  readonly id: string;
  readonly clientId: string;
  /** The PEM key that signs its tokens, for tests of tokens that are wrong in one thing only. */
  readonly privateKey: string;
  /** The messages it has sent. */
  readonly letters: readonly PoolLetter[];
  addPerson(email: string, password: string, attributes: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

/** The user pool as the stack declares it, in cognito-local behind its own HTTP server. */
export async function startUserPool(): Promise<TestUserPool> {
  const root = mkdtempSync(join(tmpdir(), 'bookingtms-pool-'));
  const deployment = createDeployment(await dataTemplates());
  const [pool] = deployment.all('AWS::Cognito::UserPool', z.unknown());
  const [client] = deployment.all('AWS::Cognito::UserPoolClient', z.unknown());
  if (!pool || !client) throw new Error('The stack declares no user pool.');

  const letters: PoolLetter[] = [];
  const { server, url, serve } = await listen();
  const cognito = await createCognito({
    deployment,
    folder: join(root, 'data'),
    clock: { now: () => Date.now(), advance: () => undefined, offset: new SharedArrayBuffer(8) },
    issuerOrigin: url,
    post: async (letter) => {
      letters.push(letter);
    },
  });
  serve(cognitoService(deployment, cognito));
  return {
    url,
    id: pool.ref,
    clientId: client.ref,
    letters,
    privateKey: createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json').pem,
    addPerson: (email, password, attributes) => addPerson(cognito, pool.ref, email, password, attributes),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function addPerson(
  cognito: Cognito,
  UserPoolId: string,
  Username: string,
  Password: string,
  attributes: Record<string, string>,
) {
  const UserAttributes = Object.entries({ email: Username, ...attributes }).map(([Name, Value]) => ({
    Name,
    Value,
  }));
  await cognito.call('AdminCreateUser', { UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
  await cognito.call('AdminSetUserPassword', { UserPoolId, Username, Password, Permanent: true });
}

/** The tokens contain the address, so choose the address before starting the server. */
async function listen() {
  let service: Service | undefined;
  const server = createServer(async (request, response) => {
    if (!service) throw new Error('A request before there is a pool.');
    const { method = 'GET', url: path = '/', headers } = request;
    const operation = String(headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const asked = { method, path, headers, body: await readBody(request), operation };
    const answer = await service({ ...asked, caller: anyone, service: 'cognito-idp' });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const serve = (made: Service) => {
    service = made;
  };
  return { server, url: `http://127.0.0.1:${port}`, serve };
}

const anyone = { name: 'anyone', principal: null, authorize: () => undefined };
