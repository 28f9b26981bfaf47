import type { Words } from '../../../../core/words/catalogue.ts';
import type { widget } from '../../../../core/words/en/widget.ts';
import type { widgetLater } from '../../../../core/words/en/widget-later.ts';
import type { PlainKey, Translate as TranslateIn } from '../../../../core/words/translate.ts';

/** What the widget says in English; the page's language says the same. */
export type English = typeof widget & typeof widgetLater;
export type FirstMessages = Words<typeof widget>;
export type LaterMessages = Words<typeof widgetLater>;

export type Translate = TranslateIn<English>;

/** A message that needs no values. */
export type MessageKey = PlainKey<English>;
