import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { placeZone } from '../../../../../../core/contract/model/place-zone.ts';
import type { VenueRecord } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { useAction, useApi } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../../kit/notify.tsx';
import { Section } from '../../../../kit/section.tsx';
import { Shown } from '../../../../kit/shown.tsx';
import { ZoneSelect } from '../place-fields.tsx';
import { zoneName } from '../zones.ts';
import { ZonePreview } from './zone-preview.tsx';

/** The venue's clock. Another one shows what it would do to the sessions before it is taken. */
export function ZoneCard({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const [chosen, choose] = useState(venue.timeZone);
  const isOther = placeZone.safeParse(chosen).success && chosen !== venue.timeZone;
  return (
    <Section title={t('venues.timeZone')} about={t('venues.zoneAbout')}>
      <ZoneSelect value={chosen} onChange={choose} error={undefined} />
      {isOther && <ZoneChange venue={venue} zone={chosen} onCancel={() => choose(venue.timeZone)} />}
    </Section>
  );
}

interface ZoneChangeProps {
  venue: VenueRecord;
  zone: string;
  onCancel: () => void;
}

function ZoneChange({ venue: { id, timeZone }, zone, onCancel }: ZoneChangeProps) {
  const { t } = useWords();
  const params = { venueId: id };
  const preview = useApi('previewTimeZone', { params, body: { timeZone: zone } });
  const change = useAction('changeTimeZone', {
    refresh: ['getVenueSettings', 'listVenues', 'getProfile'],
    onDone: () => notifyDone(t('venues.zoneChanged', { zone: zoneName(zone) }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  return (
    <>
      <Shown of={preview}>{(moves) => <ZonePreview moves={moves} zone={zone} former={timeZone} />}</Shown>
      <Alert color="warning">{t('venues.zoneWarning')}</Alert>
      <Group>
        <Button
          loading={change.isRunning}
          disabled={!preview.data || preview.isStale}
          onClick={() => change.run({ params, body: { timeZone: zone, confirmed: true } })}
        >
          {t('venues.zoneSave')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </>
  );
}
