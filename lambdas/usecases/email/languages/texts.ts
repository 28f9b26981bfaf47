/** What an email says, in one language. A language is a file with these, listed in `languages.ts`. */
export interface EmailTexts {
  readonly greeting: (name: string) => string;
  readonly activity: string;
  readonly when: string;
  readonly localTime: (zone: string) => string;
  readonly where: string;
  readonly map: string;
  readonly reference: string;
  readonly price: string;
  readonly total: string;
  readonly paid: string;
  readonly free: string;
  readonly policy: string;
  readonly contact: (venue: string, phone: string, email: string) => string;
  readonly why: (venue: string) => string;
  readonly confirmed: {
    readonly subject: (activity: string, date: string) => string;
    readonly preview: (date: string, times: string) => string;
    readonly title: string;
    readonly lead: (activity: string, venue: string) => string;
    readonly calendarTitle: string;
    readonly calendar: string;
    readonly manage: string;
    readonly codeAlt: (reference: string) => string;
    readonly codeCaption: string;
  };
  readonly refunded: {
    readonly subject: (activity: string) => string;
    readonly preview: (amount: string) => string;
    readonly title: string;
    readonly lead: (activity: string, date: string) => string;
    readonly money: (amount: string) => string;
    readonly sorry: string;
    readonly amount: string;
    readonly again: string;
  };
}
