import type { FeedState } from '../../app/feed.ts';

const texts: Record<FeedState, string> = {
  connecting: 'Connecting',
  live: 'Live',
  lost: 'Not live, reconnecting',
};

/** Whether what is on the screen follows what happens. */
export function LiveIndicator({ state }: { state: FeedState }) {
  return (
    <p class={`live live-${state}`} role="status">
      <span class="live-dot" aria-hidden="true" />
      {texts[state]}
    </p>
  );
}
