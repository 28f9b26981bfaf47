import { Stack, Switch, Textarea } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { waiverRules, waiverText } from '../../../../../../core/contract/model/catalogue/waiver.ts';
import type { ActivityRecord } from '../../../../../../core/contract/schemas/catalogue/activities.ts';
import { type WaiverView, waiverSchemas } from '../../../../../../core/contract/schemas/catalogue/waivers.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { NumberField } from '../../../../kit/fields/number-field.tsx';
import { Form, useContractForm } from '../../../../kit/form.tsx';
import { notifyDone } from '../../../../kit/notify.tsx';
import { Section } from '../../../../kit/section.tsx';
import { Shown } from '../../../../kit/shown.tsx';
import { useActivitySaver } from '../use-activity.ts';

const schema = waiverSchemas.editWaiver.body.omit({ activityVersion: true });

/** What guests of an activity sign: a form of its own, because its text has versions. */
export function WaiverSection({ activity }: { activity: ActivityRecord }) {
  const { t } = useWords();
  const { id: venueId } = useVenue();
  const found = useApi('getWaiver', { params: { venueId, activityId: activity.id } });
  return (
    <Section title={t('waivers.edit')} about={t('waivers.editAbout')}>
      <Shown of={found}>{({ waiver }) => <WaiverForm activity={activity} waiver={waiver} />}</Shown>
    </Section>
  );
}

interface WaiverFormProps {
  activity: ActivityRecord;
  waiver: WaiverView['waiver'];
}

const usual = { isAsked: false, validMonths: 12, asksBirthDate: true, guardianAge: 18 };

function WaiverForm({ activity, waiver }: WaiverFormProps) {
  const { t } = useWords();
  const { saveWaiver } = useActivitySaver(activity);
  const made = useContractForm({
    schema,
    defaults: { rules: waiver ? waiverRules.parse(waiver) : usual, text: waiver?.text ?? '' },
    send: async (values) => {
      await saveWaiver(values);
      notifyDone(t('waivers.saved'), t);
    },
  });
  const { form, field } = made;
  const isAsked = useWatch({ control: form.control, name: 'rules.isAsked' });
  const choice = (name: 'rules.isAsked' | 'rules.asksBirthDate', label: string) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <Switch label={label} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      )}
    />
  );
  // The switch is above the form, so that it stays the same element, with the focus, when the form appears.
  return (
    <Stack>
      {choice('rules.isAsked', t('waivers.asked'))}
      {(isAsked || waiver) && (
        <Form of={made} submitLabel={t('waivers.save')} isQuiet>
          <Textarea
            label={t('waivers.editText')}
            description={waiver && t('waivers.editTextHint', { version: waiver.version + 1 })}
            autosize
            minRows={6}
            maxRows={20}
            maxLength={waiverText.maxLength ?? undefined}
            {...field('text')}
          />
          <NumberField of={made} name="rules.validMonths" label={t('waivers.validMonths')} />
          {choice('rules.asksBirthDate', t('waivers.asksBirthDate'))}
          <NumberField of={made} name="rules.guardianAge" label={t('waivers.guardianAge')} />
        </Form>
      )}
    </Stack>
  );
}
