import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useWords } from '../../../../frame/words.ts';
import { IconCopy, IconExternalLink } from '../../../../kit/icons.ts';
import { PartHeading } from '../heading.tsx';
import { PaperForm } from './paper-form.tsx';
import { SignatureItem } from './signature-item.tsx';

/** Who of the party has signed; nothing where guests sign nothing. */
export function Waivers({ booking }: { booking: StaffBookingView }) {
  const { t } = useWords();
  const mayNote = useMay('bookings.check-in');
  const { venueId, id: bookingId } = booking;
  const { data } = useApi('listSignatures', { params: { venueId, bookingId } });
  if (!data || (!data.count && data.signatures.length === 0)) return null;
  const { signatures, count, link } = data;
  const isOpen = count !== undefined && count.signed < count.of;
  return (
    <section>
      <PartHeading mb={4}>{t('waivers.title')}</PartHeading>
      <Stack gap="xs">
        {count && (
          <Group justify="space-between" gap="xs">
            <Text size="sm" fw={600}>
              {t('waivers.count', count)}
            </Text>
            {isOpen && link && <Links link={link} />}
          </Group>
        )}
        {signatures.map((signature) => (
          <SignatureItem key={signature.id} booking={booking} signature={signature} />
        ))}
        {isOpen && mayNote && <PaperForm booking={booking} />}
      </Stack>
    </section>
  );
}

/** The page to sign on, for a message to the party or for this device: the address itself is long and says nothing. */
function Links({ link }: { link: string }) {
  const { t } = useWords();
  return (
    <Group gap="xs" className="no-print">
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
            {t(copied ? 'copied' : 'waivers.copyLink')}
          </Button>
        )}
      </CopyButton>
      <Button
        size="xs"
        variant="default"
        component="a"
        href={link}
        target="_blank"
        rel="noreferrer"
        leftSection={<IconExternalLink size={16} aria-hidden />}
      >
        {t('waivers.signHere')}
      </Button>
    </Group>
  );
}
