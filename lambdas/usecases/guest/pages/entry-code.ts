import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { pages } from '../../../../core/words/pages.ts';
import { translatorIn } from '../../../../core/words/translate.ts';
import { Markup, markup } from '../../scope/markup.ts';

/**
 * The code that staff scan when the guest arrives, below a confirmed booking: its link as a QR code, drawn here so
 * that the widget needs no script for it.
 */
export async function entryCode(
  { state, reference }: Booking,
  manageUrl: string,
  language: Language,
): Promise<Markup[]> {
  if (state !== 'confirmed') return [];
  const t = translatorIn(pages, language);
  const title = t('entryCode.title');
  return [
    markup`<section class="entry" aria-labelledby="entry-code"><h2 id="entry-code">${title}</h2><div role="img" aria-label="${t('entryCode.alt', { reference })}">${await qrDrawing(manageUrl)}</div><p><b>${reference}</b></p><p>${t('entryCode.text')}</p></section>`,
  ];
}

/** Loaded only here: most pages of this function have no code, and must start fast. */
async function qrDrawing(text: string): Promise<Markup> {
  const { default: qrcode } = await import('qrcode');
  return new Markup(await qrcode.toString(text, { type: 'svg', errorCorrectionLevel: 'L', margin: 4 }));
}
