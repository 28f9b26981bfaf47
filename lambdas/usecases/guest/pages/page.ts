/** An HTML answer, before it meets HTTP. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Record<string, string>;
}
