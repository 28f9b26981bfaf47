import { Button, Stack } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { type VenueRecord, venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { usePages } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { EmptyState } from '../../../../kit/empty-state.tsx';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { IconPlus } from '../../../../kit/icons.ts';
import { newId } from '../../../../kit/new-id.ts';
import { Section } from '../../../../kit/section.tsx';
import { useVenueEdit } from '../use-venue-edit.ts';
import classes from '../venues.module.css';
import { QuestionCard } from './question-card.tsx';

const schema = venueSettings.pick({ widget: true });

/** What guests are asked when they book, and for which activities. */
export function QuestionsTab({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const listed = usePages('listActivities', { params: { venueId: venue.id }, query: { limit: 100 } });
  const form = useContractForm({ schema, defaults: { widget: venue.widget }, send: useVenueEdit(venue) });
  const rows = useFieldArray({ control: form.form.control, name: 'widget.questions', keyName: 'key' });
  const add = () =>
    rows.append({ id: newId('q'), label: '', kind: 'text', required: false, options: [], activityIds: [] });
  return (
    <div className={classes.form}>
      <Section title={t('venues.questions')} about={t('venues.questionsAbout')}>
        <Form of={form} submitLabel={t('save')}>
          <Stack>
            {rows.fields.map(({ key }, index) => (
              <QuestionCard
                key={key}
                index={index}
                count={rows.fields.length}
                form={form}
                activities={listed.items ?? []}
                onMove={(by) => rows.move(index, index + by)}
                onRemove={() => rows.remove(index)}
              />
            ))}
            {rows.fields.length === 0 && (
              <EmptyState title={t('venues.questionsNone')}>{t('venues.questionsNoneText')}</EmptyState>
            )}
            <div>
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
                {t('venues.addQuestion')}
              </Button>
            </div>
          </Stack>
        </Form>
      </Section>
    </div>
  );
}
