import { useEffect, useRef, useState } from 'react';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useNews } from '../../../frame/data/live.tsx';
import { useWords } from '../../../frame/words.ts';
import { notifyNews } from '../../../kit/notify.tsx';
import { announcement } from './announcement.ts';
import { isNewBooking, type NewBooking, newBookings } from './feed-news.ts';
import { findBooking } from './find-booking.ts';

/** Bookings that came in while the page was open; each is announced once, by name. */
export function useNewBookings(agenda: AgendaView | undefined): ReadonlySet<string> {
  const words = useWords();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<AgendaView | undefined>(undefined);
  const reported = useRef<NewBooking[]>([]);
  const announced = useRef(new Set<string>());

  useNews((message) => {
    if (message.type === 'booking' && isNewBooking(agenda, message)) reported.current.push(message);
  });

  useEffect(() => {
    if (!agenda) return;
    const found = before.current ? newBookings(before.current, agenda) : [];
    before.current = agenda;
    const all = [...reported.current.splice(0), ...found];
    const news = all.filter(({ bookingId }) => !announced.current.has(bookingId));
    for (const each of news) {
      if (announced.current.has(each.bookingId)) continue;
      announced.current.add(each.bookingId);
      const shown = findBooking(agenda, each.bookingId);
      const date = words.formatIn('UTC').shortDate(each.date);
      notifyNews(shown ? announcement(shown, agenda, words) : words.t('newBookingFor', { date }), words.t);
    }
    if (news.length > 0) setFresh(new Set(announced.current));
  }, [agenda, words]);
  return fresh;
}
