import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer';

/** Sends email. */
export interface Mailer {
  /** Sends a message. Resolves with the provider's id for it, once the provider has accepted it. */
  send(message: EmailMessage): Promise<string>;
}

export interface EmailMessage {
  readonly to: { readonly name: string; readonly address: string };
  /** Shown as the sender; the address is the platform's own. */
  readonly fromName: string;
  readonly replyTo: string;
  /** BCP 47, for screen readers. */
  readonly language: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly EmailAttachment[];
  /** Returned in SES's events about the message. Letters, digits, `_` and `-` only. */
  readonly tags?: Readonly<Record<string, string>>;
}

export interface EmailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string | Buffer;
  /** Shown in the HTML part as `cid:<this>`, not listed as a file. */
  readonly contentId?: string;
}

/** `sender` is an address that SES has verified. */
export function sesMailer(sender: string, client = new SESClient()): Mailer {
  return {
    async send(message) {
      const Data = await rawMessage(sender, message);
      const Tags = Object.entries(message.tags ?? {}).map(([Name, Value]) => ({ Name, Value }));
      const { MessageId } = await client.send(new SendRawEmailCommand({ RawMessage: { Data }, Tags }));
      if (!MessageId) throw new Error('SES took the message without giving it an id.');
      return MessageId;
    },
  };
}

function rawMessage(sender: string, message: EmailMessage): Promise<Buffer> {
  const { to, fromName, replyTo, language, subject, html, text, attachments } = message;
  const composer = new MailComposer({
    from: { name: inHeader(fromName), address: sender },
    to: [{ ...to, name: inHeader(to.name) }],
    replyTo,
    subject: inHeader(subject),
    html,
    text,
    headers: {
      'Content-Language': language,
      // Asks mail servers to send no out-of-office replies (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
    attachments: attachments.map(({ contentId, ...attachment }) => ({
      ...attachment,
      ...(contentId && { cid: contentId, contentDisposition: 'inline' }),
    })),
    // Every line of a message ends in CRLF (RFC 5322, 2.3).
    newline: 'win',
    // The content is complete; nothing may be read from a disk or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** A header is one line: texts stored before names were checked may contain line breaks. */
function inHeader(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
