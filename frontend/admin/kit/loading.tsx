import { Center, Loader, Skeleton, Stack } from '@mantine/core';
import { useWords } from '../frame/words.ts';

/** While a page or the session is on its way. */
export function PageLoading() {
  const { t } = useWords();
  return (
    <Center mih="60vh" role="status" aria-label={t('loading')}>
      <Loader />
    </Center>
  );
}

/** Rows that stand where a list will be, so that nothing jumps when it comes. */
export function LoadingRows({ rows = 6, height = 44 }: { rows?: number; height?: number }) {
  const { t } = useWords();
  return (
    <Stack gap="xs" role="status" aria-label={t('loading')}>
      {[...Array(rows).keys()].map((row) => (
        <Skeleton key={row} height={height} />
      ))}
    </Stack>
  );
}
