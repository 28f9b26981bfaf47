import { type OrganizationRecord, venueSchemas } from '../../../../../core/contract/schemas/venue/venues.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';

/** A form over a part of the organization's settings: what it does not show is sent as it is. */
export function useOrganizationForm(organization: OrganizationRecord) {
  const { t } = useWords();
  const saving = useAction('editOrganization', {
    refresh: ['getOrganization', 'getProfile', 'getVenueSettings'],
  });
  const form = useContractForm({
    schema: venueSchemas.editOrganization.body,
    defaults: settingsOf(organization),
    send: async (body) => {
      const saved = await saving.runAsync({ body });
      form.form.setValue('version', saved.version);
      notifyDone(t('settings.saved'), t);
    },
  });
  return form;
}

function settingsOf({ name, ownerEmail, bookingWindow, fees, look, version }: OrganizationRecord) {
  return { name, ownerEmail, bookingWindow, fees, look, version };
}
