/** Requests about charts: files, and drafts of the editor. */
import type { Make } from './samples.ts';
import type { World } from './world.ts';

const chart = { sections: [{ name: 'Stalls', rows: [{ label: 'A', seats: 2 }] }] };
const document = {
  name: 'New hall',
  width: 100,
  height: 100,
  stage: { x: 10, y: 10, width: 40, height: 20, label: 'Stage' },
  categories: [],
  sections: [],
};
const anyVersion = { 'if-match': '*' };

const ofVenue = async (world: World, rest: string) => `/venues/${(await world.newVenue()).id}/${rest}`;
const newDraft = async (world: World): Promise<string> => {
  const draft = await world.make('POST', await ofVenue(world, 'chart-drafts'), { document });
  return `/chart-drafts/${draft.id}`;
};

export const chartSamples: Readonly<Record<string, Make>> = {
  importChart: async (world) => ({ path: await ofVenue(world, 'charts'), body: chart }),
  importChartFile: async (world) => ({
    path: await ofVenue(world, 'charts/import?format=json'),
    body: chart,
  }),
  previewChartFile: async (world) => ({
    path: await ofVenue(world, 'charts/preview?format=json'),
    body: chart,
  }),
  convertChart: async (world) => ({ path: await ofVenue(world, 'charts/convert?format=csv'), body: chart }),
  listChartDrafts: async (world) => ({ path: await ofVenue(world, 'chart-drafts') }),
  createChartDraft: async (world) => ({ path: await ofVenue(world, 'chart-drafts'), body: { document } }),
  getChartDraft: async (world) => ({ path: await newDraft(world) }),
  saveChartDraft: async (world) => ({ path: await newDraft(world), body: { document }, headers: anyVersion }),
  deleteChartDraft: async (world) => ({ path: await newDraft(world), headers: anyVersion }),
};
