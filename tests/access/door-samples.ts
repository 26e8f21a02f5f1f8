/** Requests of those who let people in. */
import { randomUUID } from 'node:crypto';
import type { Make } from './samples.ts';
import type { World } from './world.ts';

const scanOf = (code: string) => ({ id: randomUUID(), code, device: 'Gate 1' });

async function newScan(world: World) {
  const { showId, tickets } = await world.newBooking();
  return { path: `/shows/${showId}/check-ins`, body: { scans: [scanOf(tickets[0].code)] } };
}

export const doorSamples: Readonly<Record<string, Make>> = {
  checkIn: newScan,
  undoCheckIn: async (world) => {
    const { path, body } = await newScan(world);
    await world.make('POST', path, body);
    return { path: `${path}/undo`, body: { scanId: body.scans[0]?.id } };
  },
  listCheckIns: async (world) => ({ path: (await newScan(world)).path }),
  getDoorList: async (world) => ({ path: `/shows/${(await world.newBooking()).showId}/door` }),
};
