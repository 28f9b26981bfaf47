import { useState } from 'react';
import type { CodeMatch } from '../../../../../core/contract/schemas/desk/booking-story.ts';
import { readScannedCode } from '../../../../../core/domain/lookup/scanned-code.ts';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { type PortalWords, useWords } from '../../../frame/words.ts';
import { isComing } from '../agenda/figures.ts';

/** What became of a code that checks no party in. */
export interface CodeNotice {
  readonly text: string;
  /** The booking that it leads to, where this person may see it. */
  readonly bookingId?: string;
}

/** Asks the API for a code that is not in today's list: of another day or venue, cancelled, or just made. */
export function useCodeLookup(onListed: (reference: string) => void) {
  const words = useWords();
  const { id: venueId } = useVenue();
  const [notice, setNotice] = useState<CodeNotice | null>(null);
  const refresh = useRefresh();
  const unknown = { text: words.t('door.unknownCode') };
  const lookup = useAction('findBookingByCode', {
    onProblem: () => setNotice(unknown),
    onDone: async (match) => {
      if (match.match !== 'today' || !match.booking || !isComing(match.booking))
        return setNotice(noticeOf(match, words));
      await refresh('getAgenda');
      onListed(match.booking.reference);
    },
  });
  return {
    notice,
    say: (text: string) => setNotice({ text }),
    clear: () => setNotice(null),
    lookUp: (code: string) => {
      if (readScannedCode(code).kind === 'unknown')
        return setNotice({ text: words.t('door.unknownText', { text: code }) });
      setNotice(null);
      lookup.run({ params: { venueId }, body: { code } });
    },
  };
}

function noticeOf({ match, venue, booking }: CodeMatch, { t, formatIn }: PortalWords): CodeNotice {
  if (!booking) return { text: t('door.otherVenueOnly', { venue: venue.name }) };
  const name = booking.guest?.name ?? booking.reference;
  const start = formatIn(venue.timeZone, booking.quote.currency).dateTime(booking.startsAt);
  if (match === 'another-venue') return { text: t('door.otherVenue', { name, venue: venue.name, start }) };
  const text =
    match === 'another-day'
      ? t('door.otherDay', { name, start })
      : t('door.otherState', { name, state: t(`state.${booking.state}`) });
  return { text, bookingId: booking.id };
}
