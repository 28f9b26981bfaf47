import { Checkbox, MultiSelect } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';
import { widgetSettings } from '../../../../../../core/contract/model/venue/venue.ts';
import { type VenueRecord, venueSettings } from '../../../../../../core/contract/schemas/venue/venues.ts';
import { shownActivities } from '../../../../../../core/domain/catalogue/shown.ts';
import { usePages } from '../../../../frame/data/use-api.ts';
import { useWords } from '../../../../frame/words.ts';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { Section } from '../../../../kit/section.tsx';
import { ActivityOrder } from '../../preview/activity-order.tsx';
import { ColorField } from '../../preview/color-field.tsx';
import classes from '../../preview/preview.module.css';
import { ThemeField } from '../../preview/theme-field.tsx';
import { useOrganizationLook } from '../../preview/use-look.ts';
import { WidgetPreview } from '../../preview/widget-preview.tsx';
import { useVenueEdit } from '../use-venue-edit.ts';
import { LanguagesField } from './languages-field.tsx';
import { LogoField } from './logo-field.tsx';

const schema = venueSettings.pick({ widget: true });
type Look = UseFormReturn<z.input<typeof schema>, unknown, z.output<typeof schema>>;

/** How the widget looks and what it shows, with the real widget beside the form. */
export function LookTab({ venue }: { venue: VenueRecord }) {
  const { t } = useWords();
  const listed = usePages('listActivities', {
    params: { venueId: venue.id },
    query: { limit: 100, status: 'published' },
  });
  const activities = listed.items ?? [];
  const save = useVenueEdit(venue);
  const organization = useOrganizationLook();
  const form = useContractForm({ schema, defaults: { widget: venue.widget }, send: save });
  const widget = form.form.watch('widget');
  const { categories = [], activityIds = [] } = widget;
  const look = widgetSettings.safeParse(widget).data ?? venue.widget;
  const shown = shownActivities({ widget: look }, activities).map(({ id }) => id);
  return (
    <div className={classes.beside}>
      <Section title={t('venues.look')}>
        <Form of={form} submitLabel={t('save')}>
          <LookFields form={form.form} field={form.field} inherited={organization.color} />
          <LogoField
            venueId={venue.id}
            url={widget.logoUrl}
            inherited={organization.logoUrl}
            onChange={(url) => form.form.setValue('widget.logoUrl', url)}
          />
          <LanguagesField
            chosen={widget.languages}
            onChange={(chosen) => form.form.setValue('widget.languages', chosen)}
            error={form.field('widget.languages').error}
          />
          <MultiSelect
            label={t('venues.categories')}
            description={t('venues.categoriesHint')}
            data={[...new Set([...activities.map(({ category }) => category), ...categories])].filter(
              (each) => each !== '',
            )}
            value={categories}
            onChange={(chosen) => form.form.setValue('widget.categories', chosen)}
          />
          <ActivityOrder
            label={t('venues.activitiesShown')}
            description={t('venues.activitiesShownHint')}
            activities={activities}
            chosen={activityIds
              .flatMap((chosen) => activities.filter(({ id }) => id === chosen))
              .map(({ id }) => id)}
            onChange={(chosen) => form.form.setValue('widget.activityIds', chosen)}
          />
        </Form>
      </Section>
      <div className={classes.preview}>
        <Section title={t('venues.preview')} about={t('venues.previewAbout')}>
          <WidgetPreview
            subject={{ key: venue.embedKey }}
            look={{ color: look.color ?? organization.color, theme: look.theme, activityIds: shown }}
            offered={venue.widget.languages}
          />
        </Section>
      </div>
    </div>
  );
}

interface LookFieldsProps {
  form: Look;
  field: (name: 'widget.color') => { error: string | undefined };
  /** The organization's colour. */
  inherited: string;
}

function LookFields({ form, field, inherited }: LookFieldsProps) {
  const { t } = useWords();
  const [color, theme] = form.watch(['widget.color', 'widget.theme']);
  return (
    <>
      <Checkbox
        label={t('venues.organizationColor')}
        checked={color === undefined}
        onChange={({ currentTarget: { checked } }) =>
          form.setValue('widget.color', checked ? undefined : inherited)
        }
      />
      {color !== undefined && (
        <ColorField
          value={color}
          onChange={(value) => form.setValue('widget.color', value)}
          error={field('widget.color').error}
        />
      )}
      <ThemeField value={theme} onChange={(value) => form.setValue('widget.theme', value)} />
    </>
  );
}
