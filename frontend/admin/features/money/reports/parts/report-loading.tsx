import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '../../../../frame/words.ts';

/** As high as the figures, the chart and the table will be. */
export function ReportLoading() {
  const { t } = useWords();
  return (
    <Stack gap="md" role="status" aria-label={t('loading')}>
      {[84, 330, 320].map((height) => (
        <Skeleton key={height} height={height} />
      ))}
    </Stack>
  );
}
