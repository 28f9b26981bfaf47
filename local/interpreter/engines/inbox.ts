import type { Server } from 'node:http';
import inbox from 'aws-ses-v2-local';
import { loopback, portInUse } from '../ports.ts';
import type { PoolLetter } from './cognito-mail.ts';

/**
 * The mail server that keeps everything: a page to read it on, and `/store` as JSON. Port 0 takes a free one.
 * @throws HostFailure when the port is in use.
 */
export async function openInbox(port: number): Promise<Server> {
  const server = await inbox.default({ host: loopback, port });
  // It also answers when it could not bind its port.
  if (!server.listening) throw portInUse(port);
  return server;
}

/** Puts an email into the inbox that a part of this machine sends without SES. */
export async function dropIntoInbox(url: string, { from, to, subject, html }: PoolLetter): Promise<void> {
  const email = {
    Action: 'SendEmail',
    Source: from,
    'Destination.ToAddresses.member.1': to,
    'Message.Subject.Data': subject,
    'Message.Body.Html.Data': html,
  };
  // It requires a signature, but does not check it.
  const headers = { authorization: 'AWS4-HMAC-SHA256' };
  const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(email) });
  if (!answer.ok) throw new Error(`The inbox did not take an email: ${await answer.text()}`);
}
