import { Badge, Group, Stack, Text } from '@mantine/core';
import type { FlagView } from '../../../../../core/contract/model/guest/guest-flag.ts';
import { useWords } from '../../../frame/words.ts';
import { looksOfFlags } from './looks.ts';

interface GuestFlagsProps {
  flags: readonly FlagView[] | undefined;
}

/** The flags of a guest with their notes: what staff have to know before anything else. */
export function GuestFlags({ flags = [] }: GuestFlagsProps) {
  const { t } = useWords();
  if (flags.length === 0) return null;
  return (
    <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('flags.title')}>
      {flags.map(({ kind, note }) => (
        <Group component="li" key={`${kind} ${note}`} gap="xs" align="baseline">
          <FlagBadge kind={kind} />
          {note && (
            // Beside its badge, on several lines if need be; below it only where there is no room.
            <Text
              span
              flex="1 1 12rem"
              size="sm"
              fw={600}
              style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
            >
              {note}
            </Text>
          )}
        </Group>
      ))}
    </Stack>
  );
}

/** A kind of flag by word, colour and icon. */
export function FlagBadge({ kind }: Pick<FlagView, 'kind'>) {
  const { t } = useWords();
  const { tone, icon: Sign } = looksOfFlags[kind];
  return (
    <Badge color={tone} flex="none" leftSection={<Sign size={12} aria-hidden />}>
      {t(`flags.${kind}`)}
    </Badge>
  );
}
