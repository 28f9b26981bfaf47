import { Alert, Button, Center, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallFailure, CallProblem } from '../../api/problem.ts';
import { useWords } from '../frame/words.ts';
import { problemText } from './problem-text.ts';

interface ErrorStateProps {
  problem: CallProblem;
  retry: () => void;
  /** Whether it stands in place of the whole page. */
  page?: boolean;
  /** Other ways on. */
  children?: ReactNode;
}

/** In place of what could not be read: why, and how to go on. */
export function ErrorState({ problem, retry, page = false, children }: ErrorStateProps) {
  const { t } = useWords();
  const alert = (
    <Alert color="danger" title={t(titleOf(problem.code))} role="alert" maw="40rem">
      <Stack gap="sm">
        <Text size="sm">{problemText(problem, t)}</Text>
        {problem.requestId && (
          <Text size="xs" c="dimmed">
            {t('requestId')}: {problem.requestId}
          </Text>
        )}
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={retry}>
            {t('tryAgain')}
          </Button>
          {children}
        </Group>
      </Stack>
    </Alert>
  );
  return page ? (
    <Center component="main" mih="60vh" p="md">
      {alert}
    </Center>
  ) : (
    alert
  );
}

function titleOf(code: CallFailure) {
  switch (code) {
    case 'offline':
    case 'not-found':
    case 'forbidden':
    case 'suspended':
      return `failed.${code}` as const;
    default:
      return 'failed';
  }
}
