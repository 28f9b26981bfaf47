import { Checkbox, NativeSelect, Select, TextInput } from '@mantine/core';
import { embedKind, embedMode } from '../../../../../core/contract/model/venue/embed.ts';
import {
  type EmbedRecord,
  embedSchemas,
  embedSettings,
} from '../../../../../core/contract/schemas/venue/embeds.ts';
import type { VenueRecord } from '../../../../../core/contract/schemas/venue/venues.ts';
import { languages } from '../../../../../core/words/languages.ts';
import { useAction, usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { Section } from '../../../kit/section.tsx';
import { DomainsField } from '../embedding/domains-field.tsx';
import { ActivityOrder } from '../preview/activity-order.tsx';
import { ColorField } from '../preview/color-field.tsx';
import classes from '../preview/preview.module.css';
import { ThemeField } from '../preview/theme-field.tsx';
import { useOrganizationLook } from '../preview/use-look.ts';
import { WidgetPreview } from '../preview/widget-preview.tsx';
import { HookFields } from './hook-fields.tsx';
import { OneActivity } from './one-activity.tsx';

interface EmbedFormProps {
  embed: EmbedRecord;
  venue: VenueRecord;
}

/** The settings of a named widget, with the real widget beside them. */
export function EmbedForm({ embed, venue }: EmbedFormProps) {
  const { t, language: own } = useWords();
  const params = { venueId: embed.venueId, embedId: embed.id };
  const edit = useAction('editNamedEmbed', {
    refresh: ['getNamedEmbed', 'listNamedEmbeds'],
    onDone: () => notifyDone(t('venues.saved'), t),
  });
  const { items: activities = [] } = usePages('listActivities', {
    params: { venueId: embed.venueId },
    query: { limit: 100, status: 'published' },
  });
  const form = useContractForm({
    schema: embedSchemas.editNamedEmbed.body,
    defaults: { ...embedSettings.parse(embed), version: embed.version },
    send: (body) => edit.runAsync({ params, body }),
  });
  const { watch, setValue } = form.form;
  const values = watch();
  const { color, theme, language, kind, mode, activityIds = [] } = values;
  const organization = useOrganizationLook();
  const venueColor = venue.widget.color ?? organization.color;
  const hasOwnLook = color !== undefined;
  const names = new Intl.DisplayNames(own, { type: 'language' });
  const chosen = activityIds.flatMap((id) => activities.filter((each) => each.id === id)).map(({ id }) => id);
  return (
    <div className={classes.beside}>
      <Section title={t('embeds.settings')}>
        <Form of={form} submitLabel={t('save')}>
          <TextInput label={t('name')} autoComplete="off" {...form.field('name')} />
          <NativeSelect
            label={t('embeds.kind')}
            data={embedKind.options.map((value) => ({ value, label: t(`embeds.kind.${value}`) }))}
            {...form.field('kind')}
          />
          {kind === 'activity' && (
            <OneActivity
              venueId={embed.venueId}
              chosen={activityIds[0]}
              onChange={(id) => setValue('activityIds', id ? [id] : [])}
              error={form.field('activityIds').error}
            />
          )}
          {kind === 'calendar' && (
            <ActivityOrder
              label={t('venues.activitiesShown')}
              description={t('embeds.activitiesHint')}
              activities={activities}
              chosen={chosen}
              onChange={(ids) => setValue('activityIds', ids)}
              error={form.field('activityIds').error}
            />
          )}
          <NativeSelect
            label={t('embed.mode')}
            data={embedMode.options.map((value) => ({ value, label: t(`embed.mode.${value}`) }))}
            {...form.field('mode')}
          />
          {(mode === 'popup' || mode === 'floating') && (
            <TextInput label={t('embed.label')} placeholder={t('embed.labelHint')} {...form.field('label')} />
          )}
          <Checkbox
            label={t('embeds.venueLook')}
            checked={!hasOwnLook}
            onChange={({ currentTarget: { checked } }) => {
              setValue('color', checked ? undefined : venueColor);
              setValue('theme', checked ? undefined : venue.widget.theme);
            }}
          />
          {hasOwnLook && (
            <>
              <ColorField
                value={color}
                onChange={(value) => setValue('color', value)}
                error={form.field('color').error}
              />
              <ThemeField
                value={theme ?? venue.widget.theme}
                onChange={(value) => setValue('theme', value)}
              />
            </>
          )}
          <Select
            label={t('nav.language')}
            placeholder={t('embed.anyLanguage')}
            data={venue.widget.languages.map((value) => ({ value, label: names.of(value) ?? value }))}
            value={language ?? null}
            onChange={(value) =>
              setValue(
                'language',
                languages.find((each) => each === value),
              )
            }
            error={form.field('language').error}
            clearable
          />
          <HookFields dataLayer={form.field('dataLayer')} eventName={form.field('eventName')} mode={mode} />
          <DomainsField
            origins={values.allowedOrigins ?? []}
            onChange={(origins) => setValue('allowedOrigins', origins)}
            error={form.field('allowedOrigins').error ?? form.field('allowedOrigins.0').error}
          />
        </Form>
      </Section>
      <div className={classes.preview}>
        <Section title={t('venues.preview')} about={t('venues.previewAbout')}>
          <WidgetPreview
            subject={{ key: embed.key }}
            look={{
              color: color ?? venueColor,
              theme: theme ?? venue.widget.theme,
              language,
              activityIds: chosen,
            }}
            offered={language ? [] : venue.widget.languages}
          />
        </Section>
      </div>
    </div>
  );
}
