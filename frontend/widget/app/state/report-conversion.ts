import type { ActivityView } from '../../../../core/contract/views.ts';
import { type Conversion, conversionMessage, viewItem } from '../logic/conversions.ts';
import type { Widget } from './context.ts';

const reported = new Set<string>();

/** Reports a step of a sale to the page around the widget, once, if the venue chose that for this widget. */
export function reportConversion({ data, host }: Widget, step: Conversion, of: string): void {
  const name = `${step.event} ${of}`;
  if (!data.hooks || reported.has(name)) return;
  reported.add(name);
  host.tell('CONVERSION', conversionMessage(step, data.hooks));
}

/** The guest sees the times of an activity. Who chooses at once is reported at the next step, before that step. */
export function reportView(widget: Widget, activity: ActivityView): void {
  reportConversion(widget, viewItem(activity, widget.data.venue.currency), activity.id);
}
