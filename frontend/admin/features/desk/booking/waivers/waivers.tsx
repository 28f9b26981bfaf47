import { Stack, Text } from '@mantine/core';
import type { StaffBookingView } from '../../../../../../core/contract/schemas/desk/desk.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useMay } from '../../../../frame/session/session.tsx';
import { useWords } from '../../../../frame/words.ts';
import { CopyField } from '../../../../kit/display/copy-field.tsx';
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
          <Text size="sm" fw={600}>
            {t('waivers.count', count)}
          </Text>
        )}
        {signatures.map((signature) => (
          <SignatureItem key={signature.id} booking={booking} signature={signature} />
        ))}
        {isOpen && link && (
          <div className="no-print">
            <CopyField label={t('waivers.link')} value={link} />
          </div>
        )}
        {isOpen && mayNote && <PaperForm booking={booking} />}
      </Stack>
    </section>
  );
}
