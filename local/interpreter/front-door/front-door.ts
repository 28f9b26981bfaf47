import type { Server } from 'node:http';
import { type HttpRequest, type HttpResponse, textResponse } from '../http/exchange.ts';
import { messageServer } from '../http/server.ts';
import { s3Error } from '../s3/answers.ts';
import {
  type Caller,
  type Credential,
  jsonError,
  parseCredential,
  Refusal,
  type Service,
} from './request.ts';

interface FrontDoorOptions {
  /** @throws Refusal for an expired key */
  callerOf(credential: Credential): Caller | null;
  /** By the name that signatures use. */
  services: Readonly<Record<string, Service>>;
  /** Answers unsigned requests: key sets and sign-in. */
  unsigned: Service;
  report(message: string): void;
}

/** The one AWS endpoint: every call of every function comes through here and is held to the caller's role. */
export function createFrontDoor({ callerOf, services, unsigned, report }: FrontDoorOptions): Server {
  async function answer(request: HttpRequest): Promise<HttpResponse> {
    const credential = parseCredential(request.headers);
    const operation =
      String(request.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? '';
    if (!credential) return unsigned({ ...request, caller: null, service: '', operation });
    const { id, service } = credential;
    const serve = services[service];
    if (!serve) return jsonError(501, 'NotImplemented', `The local host does not have ${service}`);
    try {
      const caller = callerOf(credential);
      if (!caller) return jsonError(403, 'UnrecognizedClientException', `${id} is not an access key`);
      return await serve({ ...request, caller, service, operation });
    } catch (error) {
      if (error instanceof Refusal) return refused(service, error);
      throw error;
    }
  }
  return messageServer(answer, report);
}

/** Services that are asked by forms and answer in XML. */
const queryServices = ['ses', 'sts'];

function refused(service: string, { name, message }: Refusal): HttpResponse {
  if (queryServices.includes(service)) return queryError(name, message);
  if (service === 's3') return s3Error(403, name, message);
  return jsonError(service === 'execute-api' ? 403 : 400, `${name}Exception`, message);
}

/** An error in AWS's query protocol. */
function queryError(code: Refusal['name'], message: string): HttpResponse {
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return textResponse(
    code === 'ValidationError' ? 400 : 403,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped}</Message></Error></ErrorResponse>`,
    'text/xml',
  );
}
