import { Badge } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { type MemberLine, statusTones } from './member-line.ts';

export function MemberStatus({ status }: Pick<MemberLine, 'status'>) {
  const { t } = useWords();
  return (
    <Badge color={statusTones[status]} style={{ flexShrink: 0 }}>
      {t(`member.${status}`)}
    </Badge>
  );
}
