import type { Words } from './common.ts';

/** Until when a guest may cancel or pick another time by themselves, and what cancelling costs. */
export interface TermsWords {
  readonly title: string;
  /** Each `way` is one of the three below, or the bare deadline where nothing is to be paid. */
  readonly cancel: (ways: string) => string;
  readonly free: (until: string) => string;
  readonly fee: (share: string, until: string) => string;
  readonly nothingBack: (until: string) => string;
  readonly until: (until: string) => string;
  readonly onlyVenue: (venue: string) => string;
  readonly reschedule: (until: string) => string;
}

export const termsWords: Words<TermsWords> = {
  en: {
    title: 'If your plans change',
    cancel: (ways) => `You can cancel by yourself ${ways}; after that, ask the venue.`,
    free: (until) => `free of charge until ${until}`,
    fee: (share, until) => `until ${until} for a fee of ${share} of what you paid`,
    nothingBack: (until) => `until ${until} without getting money back`,
    until: (until) => `until ${until}`,
    onlyVenue: (venue) => `This booking can only be cancelled by ${venue}: get in touch if you cannot come.`,
    reschedule: (until) => `You can pick another time until ${until}.`,
  },
  es: {
    title: 'Si cambian sus planes',
    cancel: (ways) => `Puede cancelar por su cuenta ${ways}; después, pregunte al establecimiento.`,
    free: (until) => `sin coste hasta el ${until}`,
    fee: (share, until) => `hasta el ${until} con un coste del ${share} de lo pagado`,
    nothingBack: (until) => `hasta el ${until} sin devolución`,
    until: (until) => `hasta el ${until}`,
    onlyVenue: (venue) => `Solo ${venue} puede cancelar esta reserva: póngase en contacto si no puede venir.`,
    reschedule: (until) => `Puede elegir otra hora hasta el ${until}.`,
  },
  fr: {
    title: 'Si vos projets changent',
    cancel: (ways) => `Vous pouvez annuler vous-même ${ways} ; ensuite, adressez-vous à l’établissement.`,
    free: (until) => `sans frais jusqu’au ${until}`,
    fee: (share, until) => `jusqu’au ${until} en laissant ${share} du montant payé`,
    nothingBack: (until) => `jusqu’au ${until} sans remboursement`,
    until: (until) => `jusqu’au ${until}`,
    onlyVenue: (venue) =>
      `Seul ${venue} peut annuler cette réservation : contactez-nous si vous ne pouvez pas venir.`,
    reschedule: (until) => `Vous pouvez choisir un autre horaire jusqu’au ${until}.`,
  },
  de: {
    title: 'Falls sich Ihre Pläne ändern',
    cancel: (ways) => `Sie können selbst stornieren: ${ways}; danach hilft Ihnen der Veranstalter.`,
    free: (until) => `kostenlos bis ${until}`,
    fee: (share, until) => `bis ${until} gegen eine Gebühr von ${share} des bezahlten Betrags`,
    nothingBack: (until) => `bis ${until} ohne Erstattung`,
    until: (until) => `bis ${until}`,
    onlyVenue: (venue) =>
      `Diese Buchung kann nur ${venue} stornieren: Melden Sie sich, wenn Sie nicht kommen können.`,
    reschedule: (until) => `Einen anderen Termin können Sie bis ${until} wählen.`,
  },
};
