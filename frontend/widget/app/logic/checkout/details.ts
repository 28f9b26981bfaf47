import type { MessageKey } from '../messages.ts';

/** What the guest types before paying; kept through every detour. */
export interface Details {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Question id -> values; a checkbox has `yes` or none. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly accepted: boolean;
}

export const noDetails: Details = { name: '', email: '', phone: '', answers: {}, accepted: false };

/** Field name -> its fault: a message key, or the server's text. */
export type FieldErrors = Readonly<Record<string, { key: MessageKey } | { text: string }>>;
