import type { Webhook, WebhookResponse } from '../../../../core/contract/model/integrations/webhook.ts';
import type { WebhookMessage } from '../../../../core/contract/webhook-messages.ts';
import { mask } from '../../../../core/domain/integrations/mask.ts';
import { privateValues } from '../../../../core/domain/integrations/private-values.ts';
import type { WebhookAnswer } from '../../../gateways/webhook-sender.ts';

/** Headers that help to find out what an endpoint did. None of them carries a session or a key. */
const kept = [
  'content-type',
  'content-length',
  'date',
  'server',
  'via',
  'retry-after',
  'allow',
  'location',
  'x-request-id',
  'x-amzn-requestid',
  'cf-ray',
];

/** Characters of a header and of the body. */
const longestHeader = 200;
const longestBody = 1000;

interface Sent {
  readonly to: Webhook;
  readonly message: WebhookMessage;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is kept of an answer: how it begins, without the guest's data, the signature and the secrets of the message. */
export function responseOf(
  { headers, body }: Extract<WebhookAnswer, { readonly status: number }>,
  sent: Sent,
): WebhookResponse {
  const values = hiddenValues(sent);
  const text = readable(body);
  const isCut = text.length > longestBody;
  return {
    headers: kept.flatMap((name) => {
      const value = headers[name];
      if (typeof value !== 'string') return [];
      const plain = name === 'location' ? withoutQuery(value) : value;
      const isLong = plain.length > longestHeader;
      return [{ name, value: mask(plain.slice(0, longestHeader), values, isLong) }];
    }),
    body: mask(text.slice(0, longestBody), values, isCut),
    isCut,
  };
}

function hiddenValues({ to, message, headers }: Sent): string[] {
  const { search } = new URL(to.url);
  const signatures = (headers['webhook-signature'] ?? '').split(' ');
  const secrets = [to.secret, to.previousSecret?.secret ?? ''];
  const keys = secrets.map((secret) => secret.replace(/^whsec_/, ''));
  const queryValues = [...new URLSearchParams(search).values()];
  const guests = 'booking' in message.data ? privateValues(message.data.booking) : [];
  return [...guests, ...signatures, ...secrets, ...keys, search.slice(1), ...queryValues];
}

/** Control characters other than line breaks and tabs. */
const unreadable = /[^\P{Cc}\n\t]/gu;

/** The bytes as text. A character that was cut in half at the end is left out. */
function readable(body: Buffer): string {
  return new TextDecoder().decode(body, { stream: true }).replaceAll('\r\n', '\n').replace(unreadable, '');
}

/** A redirect's target: its query may be a key. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}
