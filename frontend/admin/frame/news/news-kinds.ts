import type { NotificationKind } from '../../../../core/contract/model/desk/notification.ts';

/** Every kind of news, in the order in which people choose. Without the schema: the first page is small. */
const order: Readonly<Record<NotificationKind, number>> = {
  booked: 1,
  moved: 2,
  cancelled: 3,
  'seats-offered': 4,
  'payment-failed': 5,
  'refund-failed': 6,
  disputed: 7,
  'dispute-lost': 8,
};

const isKind = (key: string): key is NotificationKind => key in order;

export const newsKinds: readonly NotificationKind[] = Object.keys(order)
  .filter(isKind)
  .sort((a, b) => order[a] - order[b]);

/** What to ask the API for; all kinds where none is left out. Null when nothing is to be heard of. */
export function kindsAsked(muted: readonly NotificationKind[]): { kinds?: string } | null {
  if (muted.length === 0) return {};
  const heard = newsKinds.filter((kind) => !muted.includes(kind));
  return heard.length === 0 ? null : { kinds: heard.join(',') };
}
