import { Badge } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { isGone } from '../agenda/figures.ts';
import type { AgendaBooking } from '../agenda/find-booking.ts';
import { unsignedOf } from '../agenda/unsigned.ts';
import { FlagBadge } from './guest-flags.tsx';

/** What the team has to know before a party comes: flags of the guest, and how many have not signed. */
export function BookingMarks({ booking }: { booking: AgendaBooking }) {
  const { t } = useWords();
  const unsigned = isGone(booking) ? 0 : unsignedOf(booking);
  return (
    <>
      {booking.flags?.map(({ kind }) => (
        <FlagBadge key={kind} kind={kind} />
      ))}
      {unsigned > 0 && <Badge color="warning">{t('waivers.unsigned', { count: unsigned })}</Badge>}
    </>
  );
}
