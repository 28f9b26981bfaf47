import * as z from 'zod';
import { forward } from '../http/exchange.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { Service } from './request.ts';

/** Email: the sender must be one of the stack's identities, and the caller must be allowed to use it. */
export function sesService(deployment: Deployment, inboxUrl: string): Service {
  const identities = deployment.all('AWS::SES::EmailIdentity', z.object({}));
  const anyIdentity = `arn:aws:ses:${deployment.region}:${deployment.account}:identity/`;

  return async (request) => {
    const parameters = new URLSearchParams(request.body.toString());
    const sender = senderOf(parameters);
    const identity = identities.find(({ ref }) => sender === ref || sender.endsWith(`@${ref}`));
    request.caller?.authorize([
      {
        action: `ses:${parameters.get('Action')}`,
        resource: identity?.arn ?? `${anyIdentity}${sender}`,
        context: { 'ses:FromAddress': [sender] },
      },
    ]);
    return forward(inboxUrl, request);
  };
}

/** The bare address, from the request or from the message's own header. */
function senderOf(parameters: URLSearchParams): string {
  const raw = Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64').toString();
  const from = parameters.get('Source') ?? /^From:(.*(?:\r?\n[ \t].*)*)/im.exec(raw)?.[1] ?? '';
  return (/<([^>]+)>/.exec(from)?.[1] ?? from).trim();
}
