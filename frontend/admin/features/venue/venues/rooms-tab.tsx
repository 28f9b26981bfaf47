import { Stack, Text, TextInput } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { type VenueRecord, venueSettings } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useWords } from '../../../frame/words.ts';
import { AddButton, RemoveButton } from '../../../kit/fields/entry-buttons.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { newId } from '../../../kit/new-id.ts';
import { Section } from '../../../kit/section.tsx';
import { useVenueEdit } from './use-venue-edit.ts';
import classes from './venues.module.css';

const schema = venueSettings.pick({ resources: true });

/** Rooms, game masters and lobbies that several activities share. */
export function RoomsTab({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const form = useContractForm({
    schema,
    defaults: { resources: venue.resources },
    send: useVenueEdit(venue),
  });
  const rows = useFieldArray({ control: form.form.control, name: 'resources', keyName: 'key' });
  return (
    <div className={classes.form}>
      <Section title={t('venues.rooms')} about={t('venues.roomsAbout')}>
        <Form of={form} submitLabel={t('save')}>
          <Stack gap="xs">
            {rows.fields.map(({ key }, index) => (
              <div key={key} className={classes.row}>
                <TextInput
                  aria-label={t('venues.roomName', { number: index + 1 })}
                  {...form.field(`resources.${index}.name`)}
                />
                <RemoveButton
                  label={t('venues.removeRow', { number: index + 1 })}
                  onClick={() => rows.remove(index)}
                  isBesideFields={false}
                />
              </div>
            ))}
            {rows.fields.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('venues.roomsNone')}
              </Text>
            )}
            <AddButton
              label={t('venues.addRoom')}
              onClick={() => rows.append({ id: newId('room'), name: '' })}
            />
          </Stack>
        </Form>
      </Section>
    </div>
  );
}
