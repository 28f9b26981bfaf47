import { useState } from 'react';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../frame/data/api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyProblem } from '../../../kit/notify.tsx';

/** Saves all data held about a customer as a file, for a person who asks for it. */
export function useCustomerDownload({ id }: CustomerRow) {
  const { t } = useWords();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    try {
      const data = await api('exportCustomer', { params: { customerId: id } });
      save(`customer-${id}.json`, JSON.stringify(data, null, 2));
    } catch (error) {
      notifyProblem(asCallProblem(error), t);
    } finally {
      setRunning(false);
    }
  };
  return { isRunning, run: () => void run() };
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
