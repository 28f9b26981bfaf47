import type * as z from 'zod';
import { salesSettings } from '../../../../../core/contract/schemas/catalogue/sales.ts';
import type { ContractForm } from '../../../kit/form.tsx';

export const scheduleSchema = salesSettings.pick({
  duration: true,
  setupMinutes: true,
  cleanupMinutes: true,
  schedule: true,
  bookingWindow: true,
  resourceIds: true,
});

export interface ScheduleFieldsProps {
  of: ContractForm<z.input<typeof scheduleSchema>, z.output<typeof scheduleSchema>>;
}
