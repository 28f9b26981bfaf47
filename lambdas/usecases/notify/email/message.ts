import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import type { EmailAttachment, EmailMessage } from '../../../gateways/email.ts';
import type { EmailDocument } from './document.ts';
import { htmlOf } from './rendering/html.ts';
import { textOf } from './rendering/text.ts';

interface Person {
  readonly name: string;
  readonly email: string;
}

/** A document that a venue sends to a recipient. */
export function messageOf(
  document: EmailDocument,
  to: Person,
  venue: Venue,
  attachments: readonly EmailAttachment[],
): EmailMessage {
  const { language, subject } = document;
  return {
    to: { name: to.name, address: to.email },
    fromName: venue.name,
    replyTo: venue.email,
    language,
    subject,
    html: htmlOf(document),
    text: textOf(document),
    attachments,
  };
}
