import { useLocalStorage } from '@mantine/hooks';
import * as z from 'zod';

const savedViews = z.array(z.object({ name: z.string(), filters: z.record(z.string(), z.string()) }));

export type SavedView = z.infer<typeof savedViews>[number];

/** The most that one device keeps. */
const most = 12;

/** Lists that this person gave a name on this device. */
export function useSavedViews(venueId: string) {
  const [views, setViews] = useLocalStorage<SavedView[]>({
    key: `bookingtms-views-${venueId}`,
    defaultValue: [],
    deserialize: read,
    getInitialValueInEffect: false,
  });
  return {
    views,
    save: (view: SavedView) =>
      setViews((before) => [...before.filter(({ name }) => name !== view.name), view].slice(-most)),
    forget: (name: string) => setViews((before) => before.filter((view) => view.name !== name)),
  };
}

/** What another version of the page left behind is passed over. */
export function read(text: string | undefined): SavedView[] {
  try {
    return savedViews.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}
