import { Badge } from '@mantine/core';
import type { Finding } from '../../../../../core/domain/embedding/check-embed.ts';
import { useWords } from '../../../frame/words.ts';

const tones = { good: 'success', warning: 'warning', bad: 'danger' } as const;

export function Level({ level }: Pick<Finding, 'level'>) {
  const { t } = useWords();
  return <Badge color={tones[level]}>{t(`embed.level.${level}`)}</Badge>;
}
