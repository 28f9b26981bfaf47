import type { Server } from 'node:http';
import { type HttpRequest, type HttpResponse, textResponse } from '../http/exchange.ts';
import { messageServer } from '../http/server.ts';
import { AccessDenied, type Caller, jsonError, parseCredential, type Service } from './request.ts';

interface FrontDoorOptions {
  callerOf(accessKey: string): Caller | null;
  /** By the name that signatures use. */
  services: Readonly<Record<string, Service>>;
  /** Answers what is not signed: key sets and sign-in. */
  unsigned: Service;
  report(message: string): void;
}

/** The one AWS endpoint: every call of every function comes through here and is held to the caller's role. */
export function createFrontDoor({ callerOf, services, unsigned, report }: FrontDoorOptions): Server {
  async function answer(request: HttpRequest): Promise<HttpResponse> {
    const credential = parseCredential(request.headers.authorization);
    const operation =
      String(request.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? '';
    if (!credential) return unsigned({ ...request, caller: null, service: '', operation });
    const { id, service } = credential;
    const caller = callerOf(id);
    if (!caller) return jsonError(403, 'UnrecognizedClientException', `${id} is not an access key`);
    const serve = services[service];
    if (!serve) return jsonError(501, 'NotImplemented', `The local host does not have ${service}`);
    try {
      return await serve({ ...request, caller, service, operation });
    } catch (error) {
      if (error instanceof AccessDenied) return denied(service, error.message);
      throw error;
    }
  }
  return messageServer(answer, report);
}

function denied(service: string, message: string): HttpResponse {
  if (service === 'ses') return queryError(403, 'AccessDenied', message);
  return jsonError(service === 'execute-api' ? 403 : 400, 'AccessDeniedException', message);
}

/** An error in AWS's query protocol, which answers XML. */
function queryError(status: number, code: string, message: string): HttpResponse {
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return textResponse(
    status,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped}</Message></Error></ErrorResponse>`,
    'text/xml',
  );
}
