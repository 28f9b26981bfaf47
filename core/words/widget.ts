import type { Words } from './catalogue.ts';
import type { widget } from './en/widget.ts';
import type { widgetLater } from './en/widget-later.ts';
import type { Language } from './languages.ts';

interface WidgetTexts {
  readonly first: () => Promise<{ readonly widget: Words<typeof widget> }>;
  /** The texts of the steps after the choice of a time. */
  readonly later: () => Promise<{ readonly widgetLater: Words<typeof widgetLater> }>;
}

/** The widget's texts, by language. The build makes a script for each language of this list. */
export const widgetTexts: Readonly<Record<Language, WidgetTexts>> = {
  de: { first: () => import('./de/widget.ts'), later: () => import('./de/widget-later.ts') },
  en: { first: () => import('./en/widget.ts'), later: () => import('./en/widget-later.ts') },
  es: { first: () => import('./es/widget.ts'), later: () => import('./es/widget-later.ts') },
  fr: { first: () => import('./fr/widget.ts'), later: () => import('./fr/widget-later.ts') },
};
