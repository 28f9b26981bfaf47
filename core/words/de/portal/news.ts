import type { Words } from '../../catalogue.ts';
import type { news as english } from '../../en/portal/news.ts';

export const news: Words<typeof english> = {
  'news.title': 'Neuigkeiten',
  'news.open': 'Neuigkeiten',
  'news.openUnread': 'Neuigkeiten: {count} ungelesen',
  'news.none': 'Keine Neuigkeiten in den letzten 30 Tagen',
  'news.allMuted': 'Sie haben alle Neuigkeiten ausgeschaltet',
  'news.new': 'Neu',
  'news.sound': 'Ton',
  'news.kind.booked': 'Neue Buchung',
  'news.kind.moved': 'Buchung verschoben',
  'news.kind.cancelled': 'Buchung storniert',
  'news.kind.payment-failed': 'Zahlung fehlgeschlagen',
  'news.kind.disputed': 'Zahlung angefochten',
  'news.kind.dispute-lost': 'Anfechtung verloren',
  'news.kind.refund-failed': 'Erstattung fehlgeschlagen',
  'news.kind.seats-offered': 'Plätze von der Warteliste angeboten',
};
