import type * as z from 'zod';
import { activityText } from '../../../../../../core/contract/schemas/catalogue/activities.ts';
import type { ContractForm } from '../../../../kit/form.tsx';

export const detailsSchema = activityText.pick({
  difficulty: true,
  minAge: true,
  maxAge: true,
  languages: true,
  accessibility: true,
  faqs: true,
  policies: true,
  waiverUrl: true,
  arriveMinutes: true,
  questions: true,
});

export interface DetailsFieldsProps {
  of: ContractForm<z.input<typeof detailsSchema>, z.output<typeof detailsSchema>>;
}
