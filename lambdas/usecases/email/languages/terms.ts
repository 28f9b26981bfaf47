import type { Words } from './common.ts';

/** Until when a guest may cancel or pick another time by themselves, and what cancelling costs. */
export interface TermsWords {
  readonly title: string;
  /** Each `way` is one of the three below, or the bare deadline where nothing is to be paid. */
  readonly cancel: (ways: readonly string[]) => string;
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
    cancel: (ways) => `You can cancel by yourself ${ways.join(', ')}; after that, ask the venue.`,
    free: (until) => `free of charge until ${until}`,
    fee: (share, until) => `for ${share} of what you paid until ${until}`,
    nothingBack: (until) => `without getting money back until ${until}`,
    until: (until) => `until ${until}`,
    onlyVenue: (venue) => `This booking can only be cancelled by ${venue}: get in touch if you cannot come.`,
    reschedule: (until) => `You can pick another time until ${until}.`,
  },
  es: {
    title: 'Si cambian sus planes',
    cancel: (ways) =>
      `Puede cancelar por su cuenta ${ways.join(', ')}; después, pregunte al establecimiento.`,
    free: (until) => `sin coste hasta el ${until}`,
    fee: (share, until) => `por el ${share} de lo pagado hasta el ${until}`,
    nothingBack: (until) => `sin devolución hasta el ${until}`,
    until: (until) => `hasta el ${until}`,
    onlyVenue: (venue) => `Solo ${venue} puede cancelar esta reserva: póngase en contacto si no puede venir.`,
    reschedule: (until) => `Puede elegir otra hora hasta el ${until}.`,
  },
  fr: {
    title: 'Si vos projets changent',
    cancel: (ways) =>
      `Vous pouvez annuler vous-même ${ways.join(', ')} ; ensuite, adressez-vous à l’établissement.`,
    free: (until) => `sans frais jusqu’au ${until}`,
    fee: (share, until) => `contre ${share} du montant payé jusqu’au ${until}`,
    nothingBack: (until) => `sans remboursement jusqu’au ${until}`,
    until: (until) => `jusqu’au ${until}`,
    onlyVenue: (venue) =>
      `Seul ${venue} peut annuler cette réservation : contactez-nous si vous ne pouvez pas venir.`,
    reschedule: (until) => `Vous pouvez choisir un autre horaire jusqu’au ${until}.`,
  },
  de: {
    title: 'Falls sich Ihre Pläne ändern',
    cancel: (ways) =>
      `Sie können selbst stornieren: ${ways.join(', ')}; danach hilft Ihnen der Veranstalter.`,
    free: (until) => `kostenlos bis ${until}`,
    fee: (share, until) => `für ${share} des bezahlten Betrags bis ${until}`,
    nothingBack: (until) => `ohne Erstattung bis ${until}`,
    until: (until) => `bis ${until}`,
    onlyVenue: (venue) =>
      `Diese Buchung kann nur ${venue} stornieren: Melden Sie sich, wenn Sie nicht kommen können.`,
    reschedule: (until) => `Einen anderen Termin können Sie bis ${until} wählen.`,
  },
};
