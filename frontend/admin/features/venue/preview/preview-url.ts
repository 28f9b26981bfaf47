import type { Language } from '../../../../../core/words/languages.ts';

/** What the previewed widget looks like, saved or not. */
export interface PreviewLook {
  readonly color: string;
  readonly theme: 'light' | 'dark';
  readonly language?: Language | undefined;
  /** Only these, in this order; absent: what is saved. */
  readonly activityIds?: readonly string[] | undefined;
}

/** What the widget books. */
export interface PreviewSubject {
  readonly key: string;
  readonly activityId?: string | undefined;
}

/** The address of the real widget with a look that is not saved yet. */
export function previewUrl({ key, activityId }: PreviewSubject, look: PreviewLook, page: string): string {
  const query = new URLSearchParams({
    widget: activityId ? 'singlegame' : 'calendar',
    key,
    color: look.color,
    theme: look.theme,
    parent: page,
    ...(activityId && { activityId }),
    ...(look.language && { lang: look.language }),
    ...(look.activityIds && look.activityIds.length > 0 && { activities: look.activityIds.join(',') }),
  });
  return `/embed?${query}`;
}
