import type { SESClient } from '@aws-sdk/client-ses';
import { expect, test } from '@jest/globals';
import { type EmailMessage, sesMailer } from '../../../lambdas/gateways/email.ts';

/** The message as SES gets it. */
async function sentTo(name: string, more: Partial<EmailMessage> = {}): Promise<string> {
  const sent: string[] = [];
  const client = {
    async send({ input }: { input: { RawMessage: { Data: Uint8Array } } }) {
      sent.push(Buffer.from(input.RawMessage.Data).toString('latin1'));
      return { MessageId: 'one' };
    },
  } as unknown as SESClient;
  await sesMailer('bookings@platform.example', client).send({
    to: { name, address: 'ana@example.com' },
    fromName: name,
    replyTo: 'venue@example.com',
    language: 'en',
    subject: name,
    html: '<p>Hello</p>',
    text: 'Hello',
    attachments: [],
    ...more,
  });
  return sent[0] ?? '';
}

test('every line of a message ends in CRLF', async () => {
  const lines = 'One\nTwo\r\nThree\n'.repeat(20);
  const message = await sentTo('Ana', {
    html: `<p>${lines}</p>`,
    text: lines,
    attachments: [
      {
        filename: 'booking.ics',
        contentType: 'text/calendar; charset=utf-8; method=REQUEST',
        content: lines,
      },
      {
        filename: 'code.png',
        contentType: 'image/png',
        content: Buffer.from([10, 13, 10, 0]),
        contentId: 'c@x',
      },
    ],
  });
  expect(message.match(/(^|[^\r])\n/g)).toBeNull();
  expect(message.match(/\r(?!\n)/g)).toBeNull();
});

test('a name that was stored with line breaks adds no header', async () => {
  const [head = ''] = (await sentTo('Ana\r\nBcc: all@example.com\u2028X: y')).split('\r\n\r\n');
  expect(head).not.toMatch(/^(Bcc|X):/im);
  expect(head).not.toMatch(/=0D|=0A|=E2=80=A8/i);
  expect(head).toContain('Ana Bcc: all@example.com');
});
