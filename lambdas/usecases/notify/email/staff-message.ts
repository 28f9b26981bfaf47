import type { EmailMessage } from '../../../gateways/email.ts';
import type { EmailDocument } from './document.ts';
import { htmlOf } from './rendering/html.ts';
import { textOf } from './rendering/text.ts';

/** An email to a person who uses the portal. */
export function staffMessage(
  document: EmailDocument,
  { to, fromName, replyTo }: Pick<EmailMessage, 'to' | 'fromName' | 'replyTo'>,
): EmailMessage {
  const { language, subject } = document;
  return {
    to,
    fromName,
    replyTo,
    language,
    subject,
    html: htmlOf(document),
    text: textOf(document),
    attachments: [],
  };
}
