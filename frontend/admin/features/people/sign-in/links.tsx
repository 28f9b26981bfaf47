import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../../frame/words.ts';
import type { Flow } from './stage.ts';

/** Ways to another stage, below the form. */
export function Links({ children }: { children: ReactNode }) {
  return (
    <Group gap="md" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Group>
  );
}

export function StageLink({ onFollow, children }: { onFollow: () => void; children: ReactNode }) {
  return (
    <Anchor component="button" type="button" size="sm" onClick={onFollow}>
      {children}
    </Anchor>
  );
}

/** Who is signing in, and the way back to the beginning. */
export function StartOver({ flow }: { flow: Flow }) {
  const { t } = useWords();
  return (
    <Links>
      <Text size="sm" c="dimmed">
        {flow.email}
      </Text>
      <StageLink onFollow={() => flow.go({ next: 'password' })}>{t('startOver')}</StageLink>
    </Links>
  );
}
