import { cleanEmail, isFilledLine, tidyLine } from '../../../../core/contract/plain-text.ts';
import type { FieldErrors } from './checkout/details.ts';
import type { MessageKey } from './messages.ts';

/** What the buyer of a gift card types. */
export interface GiftCardForm {
  /** Minor units; null until one is chosen. */
  readonly amount: number | null;
  readonly name: string;
  readonly email: string;
  /** The card is for another person. */
  readonly forSomeone: boolean;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly message: string;
}

/** With one amount there is nothing to choose. */
export function emptyGiftCard(amounts: readonly number[]): GiftCardForm {
  const [first, ...more] = amounts;
  return {
    amount: first !== undefined && more.length === 0 ? first : null,
    name: '',
    email: '',
    forSomeone: false,
    recipientName: '',
    recipientEmail: '',
    message: '',
  };
}

const isName = (typed: string) => isFilledLine(tidyLine(typed));

/** In the order of the form, by the rules of the server, which checks again. */
export function checkGiftCard(form: GiftCardForm): FieldErrors {
  const errors: Record<string, { key: MessageKey }> = {};
  if (form.amount === null) errors.amount = { key: 'needAmount' };
  if (!isName(form.name)) errors.buyerName = { key: 'needName' };
  if (!cleanEmail(form.email)) errors.buyerEmail = { key: 'needEmail' };
  if (!form.forSomeone) return errors;
  if (!isName(form.recipientName)) errors.recipientName = { key: 'needRecipient' };
  if (!cleanEmail(form.recipientEmail)) errors.recipientEmail = { key: 'needEmail' };
  return errors;
}

/** A form as the API takes it. */
export function giftCardOrderOf(form: GiftCardForm, amount: number) {
  const person = (name: string, email: string) => ({ name: name.trim(), email: email.trim() });
  return {
    amount,
    buyer: person(form.name, form.email),
    ...(form.forSomeone
      ? { recipient: person(form.recipientName, form.recipientEmail), message: form.message.trim() }
      : {}),
  };
}

/** Milliseconds before asking for the `attempt`th time whether a card is paid; null when it is time to stop. */
export function pauseBeforeAsking(attempt: number, abandoned: boolean): number | null {
  if (abandoned) return null;
  return [1000, 2000, 3000, 5000][attempt - 1] ?? null;
}
