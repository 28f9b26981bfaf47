import type { FeedState } from '../../../app/feed.ts';
import { useWords } from '../../../ui/words.ts';

/** Whether what is on the screen follows what happens. */
export function LiveIndicator({ state }: { state: FeedState }) {
  const { t } = useWords();
  return (
    <p class={`live live-${state}`} role="status">
      <span class="live-dot" aria-hidden="true" />
      {t(`live.${state}`)}
    </p>
  );
}
