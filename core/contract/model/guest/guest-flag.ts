import * as z from 'zod';
import { text } from '../text.ts';
import { instant, localDate } from '../time.ts';

/** `medical`: an allergy or another medical note. `banned`: cannot book online. */
export const flagKind = z.enum(['vip', 'medical', 'banned']);

/** Characters of a note: as staff write it, and as a merge of two customers may join it. */
export const longestFlagNote = { written: 300, joined: 900 } as const;

/** What staff are to know of a guest. A customer has at most one of each kind. */
export const guestFlag = z.object({
  kind: flagKind,
  /** The medical note, the reason for a ban, or anything about a VIP. */
  note: text(longestFlagNote.joined),
  /** The last date on which it is shown; always, when absent. */
  until: localDate.optional(),
  /** When that date ends at the venue where the flag was set. */
  endsAt: instant.optional(),
});

/** A flag as staff see it. */
export const flagView = guestFlag.omit({ endsAt: true });

export type FlagKind = z.infer<typeof flagKind>;
export type GuestFlag = z.infer<typeof guestFlag>;
export type FlagView = z.infer<typeof flagView>;
