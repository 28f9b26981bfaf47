import type { SESClient } from '@aws-sdk/client-ses';
import { expect, test } from '@jest/globals';
import { sesMailer } from '../../lambdas/gateways/email.ts';

test('a name that was stored with line breaks adds no header', async () => {
  const sent: string[] = [];
  const client = {
    async send({ input }: { input: { RawMessage: { Data: Uint8Array } } }) {
      sent.push(Buffer.from(input.RawMessage.Data).toString());
      return { MessageId: 'one' };
    },
  } as unknown as SESClient;
  const evil = 'Ana\r\nBcc: all@example.com\u2028X: y';
  await sesMailer('bookings@platform.example', client).send({
    to: { name: evil, address: 'ana@example.com' },
    fromName: evil,
    replyTo: 'venue@example.com',
    language: 'en',
    subject: evil,
    html: '<p>Hello</p>',
    text: 'Hello',
    attachments: [],
  });
  const [head = ''] = (sent[0] ?? '').split('\r\n\r\n');
  expect(head).not.toMatch(/^(Bcc|X):/im);
  expect(head).not.toMatch(/=0D|=0A|=E2=80=A8/i);
  expect(head).toContain('Ana Bcc: all@example.com');
});
