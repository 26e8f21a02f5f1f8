/** Profiles of a node while it is measured: started and stopped over HTTP, so that each shows one figure alone. */
import { Session } from 'node:inspector/promises';
import { Type } from 'typebox';
import { allow, type Routes } from '../server/http/index.ts';

const SAMPLE_US = 500;

export const profileRoutes: Routes = async (app) => {
  const session = new Session();
  const hidden = { ...allow('public'), schema: { hide: true, response: { 200: Type.Any() } } };

  app.post('/bench/profile/start', hidden, async () => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_US });
    await session.post('Profiler.start');
    return {};
  });

  app.post('/bench/profile/stop', hidden, async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return profile;
  });
};
