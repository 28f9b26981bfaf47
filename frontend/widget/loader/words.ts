const words: Record<string, readonly [title: string, open: string, close: string]> = {
  en: ['Booking', 'Book now', 'Close'],
  es: ['Reserva', 'Reservar', 'Cerrar'],
  fr: ['Réservation', 'Réserver', 'Fermer'],
  de: ['Buchung', 'Jetzt buchen', 'Schließen'],
};

/** The few words outside the frame, in a language that is known. */
export function wordsFor(...tags: (string | undefined)[]) {
  for (const tag of tags) {
    const found = words[(tag || '').slice(0, 2).toLowerCase()];
    if (found) return found;
  }
  return words.en || ['', '', ''];
}
