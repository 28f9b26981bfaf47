/** What the code on a page says. */
export interface ReadCode {
  readonly key: string;
  readonly activityId: string | null;
  /** Origin that the widget is loaded from. */
  readonly origin: string | null;
}

const keyIn = /emb_[A-Za-z0-9_-]{24}/;
const activityIn = /act_[a-z0-9]{12,32}/;
const sourceIn = /(https?:\/\/[^\s"'<>]+?)\/embed(?:\.js|\?)/;

/** Reads an embed code, or the source of the page around it; null where there is no key in it. */
export function readCode(text: string): ReadCode | null {
  const key = keyIn.exec(text)?.[0];
  if (!key) return null;
  return { key, activityId: activityIn.exec(text)?.[0] ?? null, origin: sourceIn.exec(text)?.[1] ?? null };
}
