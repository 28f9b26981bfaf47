import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { type Cognito, createCognito } from '../../local/engines/cognito.ts';
import { CognitoFailure } from '../../local/engines/cognito-failure.ts';
import type { PoolLetter } from '../../local/engines/cognito-mail.ts';
import { createDeployment } from '../../local/stack/deployment.ts';
import { dataTemplates } from '../support/templates.ts';

export interface TestUserPool {
  /** Where its API and its keys are; also the beginning of the issuer's name. */
  readonly url: string;
  readonly id: string;
  readonly clientId: string;
  /** The key that its tokens are signed with, PEM: for tokens that are wrong in one thing only. */
  readonly privateKey: string;
  /** What it has written to people. */
  readonly letters: readonly PoolLetter[];
  addPerson(email: string, password: string, attributes: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

/** The user pool as the stack declares it, in cognito-local, behind HTTP of its own. */
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
  serve(cognito);
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

/** The tokens name the address, so the address comes first and what answers there second. */
async function listen() {
  let cognito: Cognito | undefined;
  const server = createServer(async (request, response) => {
    if (!cognito) throw new Error('A request before there is a pool.');
    if (request.method === 'GET' && request.url?.endsWith('/.well-known/jwks.json')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(cognito.keySet));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      response.end(
        JSON.stringify(await cognito.call(operation, JSON.parse(Buffer.concat(chunks).toString()))),
      );
    } catch (error) {
      const { name, message } = error as CognitoFailure;
      response.statusCode = error instanceof CognitoFailure ? 400 : 500;
      response.end(JSON.stringify({ __type: name, message }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const serve = (made: Cognito) => {
    cognito = made;
  };
  return { server, url: `http://127.0.0.1:${port}`, serve };
}
