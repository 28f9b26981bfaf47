import { forgetCopies } from '../data/device-copy.ts';
import { useAction, useApi } from '../data/use-api.ts';
import { homePage } from './next-page.ts';

const minute = 60_000;

/** The organizations that this person works for; none while they load. */
export function useOrganizations() {
  return useApi('listOrganizations', {}, { staleTime: minute }).data?.organizations ?? [];
}

/** Switches by a full page load, so that nothing of the former organization stays in memory. */
export function useSwitchOrganization() {
  return useAction('switchOrganization', {
    onDone: () => {
      forgetCopies();
      window.location.assign(homePage);
    },
  });
}
