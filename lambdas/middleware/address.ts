import type { HttpEvent } from './request.ts';

/** The IP address that a request came from. */
export function addressOf({ requestContext }: HttpEvent): string {
  return requestContext.http.sourceIp;
}
