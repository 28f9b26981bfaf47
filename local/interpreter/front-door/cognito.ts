import * as z from 'zod';
import type { Cognito } from '../engines/cognito.ts';
import { CognitoFailure } from '../engines/cognito-failure.ts';
import { type HttpResponse, jsonResponse } from '../http/exchange.ts';
import type { Deployment } from '../stack/deployment.ts';
import { bodyOf, jsonError, type Service } from './request.ts';

const ofPool = z.object({ UserPoolId: z.string() });

/**
 * Administrators' calls are signed and checked; calls that a browser could make itself are not, as in AWS.
 */
export function cognitoService(deployment: Deployment, cognito: Cognito): Service {
  return async (request) => {
    const { caller, operation, path } = request;
    if (path.endsWith('/.well-known/jwks.json')) return jsonResponse(200, cognito.keySet);
    const body = bodyOf(request);
    const pool = ofPool.safeParse(body).data;
    if (!caller && (pool || operation === '')) {
      return jsonError(400, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
    }
    if (pool) {
      const { region, account } = deployment;
      const resource = `arn:aws:cognito-idp:${region}:${account}:userpool/${pool.UserPoolId}`;
      caller?.authorize([{ action: `cognito-idp:${operation}`, resource }]);
    }
    return answer(cognito, operation, body);
  };
}

async function answer(cognito: Cognito, operation: string, body: unknown): Promise<HttpResponse> {
  try {
    return jsonAnswer(await cognito.call(operation, body));
  } catch (error) {
    if (!(error instanceof CognitoFailure)) throw error;
    return jsonError(error.name === 'InternalErrorException' ? 500 : 400, error.name, error.message);
  }
}

/** This protocol writes instants as seconds. */
function jsonAnswer(value: unknown): HttpResponse {
  const inSeconds = (item: unknown): unknown => {
    if (item instanceof Date) return Math.floor(item.getTime() / 1000);
    if (Array.isArray(item)) return item.map(inSeconds);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([key, one]) => [key, inSeconds(one)]));
  };
  return jsonResponse(200, inSeconds(value ?? {}), { 'content-type': 'application/x-amz-json-1.1' });
}
