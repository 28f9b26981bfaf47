import type { CustomerProfile } from '../../contract/model/people/customer.ts';
import { foldText } from './fold.ts';

/**
 * Which customer a guest is. The email decides: a guest who books with an address of a customer is that customer,
 * whatever name they give. An address that is new belongs to the customer with the same phone and the
 * same name, if there is one: people have several mailboxes. A phone alone decides nothing, families share one; nor
 * does a name.
 */
export interface Identity {
  readonly email: string;
  /** Phone and name together; null where one of them says too little. */
  readonly person: string | null;
}

type Named = Pick<CustomerProfile, 'name' | 'email' | 'phone'>;

/** `phone`: normalised. */
export function identityOf({ name, email, phone }: Named): Identity {
  const words = foldText(name).split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isTelling = isWholeNumber(phone) && words.length > 1;
  // "Guest, Ana" and "Ana M. Guest" are the same-ish name.
  return {
    email: normaliseEmail(email),
    person: isTelling ? `${phone} ${[first, last].sort().join(' ')}` : null,
  };
}

/** Whether a number can lead to a person: shorter ones are extensions, or made up. */
export function isWholeNumber(phone: string): boolean {
  return phone.replace(/\D/g, '').length >= fewestDigits;
}

const fewestDigits = 7;

/**
 * As it is compared: without surrounding space, in lower case. Nothing else: that dots or a `+` mean nothing is the
 * custom of one mailbox provider, and another's dots are two people.
 */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
