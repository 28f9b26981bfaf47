/**
 * An email before it is HTML or text. Both parts are made from this, so they cannot tell different stories.
 * Texts are plain; the renderer escapes them.
 */
export interface EmailDocument {
  readonly language: string;
  readonly subject: string;
  /** What an inbox shows beside the subject. */
  readonly preview: string;
  /** The venue: its name, its colour as `#rrggbb`, and the whole address of its logo, if it has one. */
  readonly brand: { readonly name: string; readonly color: string; readonly logoUrl?: string };
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Text quoted from another person. */
  readonly quotation?: Quotation;
  /** The one thing to find at a glance: a new time, a deadline, a code. */
  readonly highlight?: Fact;
  readonly facts: readonly Fact[];
  readonly price?: PriceTable;
  readonly action?: Link;
  readonly codes?: readonly Code[];
  readonly notes: readonly Note[];
  readonly footer: readonly string[];
}

export interface Fact {
  readonly label: string;
  /** What to find at a glance, and what explains it; a line each. */
  readonly strong: readonly string[];
  readonly lines?: readonly string[];
  readonly link?: Link;
}

export interface PriceTable {
  readonly title: string;
  readonly lines: readonly PriceRow[];
  readonly total: PriceRow;
  /** Below the total: what of it is paid, what is not, what it contains. */
  readonly after: readonly PriceRow[];
}

export interface PriceRow {
  readonly label: string;
  readonly amount: string;
  /** Still to be paid. */
  readonly strong?: boolean;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A QR code: an attachment of the message, with alternative text for when images are off. */
export interface Code {
  readonly contentId: string;
  readonly alt: string;
  readonly caption: string;
}

export interface Note {
  readonly title: string;
  readonly text: string;
}

export interface Quotation {
  readonly text: string;
  readonly by: string;
}
