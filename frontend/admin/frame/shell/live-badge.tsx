import { Badge } from '@mantine/core';
import { useFeedState } from '../data/live.tsx';
import { useWords } from '../words.ts';

const colors = { live: 'success', connecting: 'neutral', lost: 'warning' } as const;

/** Whether the page follows what happens. */
export function LiveBadge() {
  const { t } = useWords();
  const state = useFeedState();
  if (state === null) return null;
  return (
    <Badge role="status" color={colors[state]} variant="dot">
      {t(`live.${state}`)}
    </Badge>
  );
}
