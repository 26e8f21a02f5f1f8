/** Before all browser tests: the app as it is delivered, and a PostgreSQL server with a migrated template. */
import { buildWeb } from '../../../scripts/web.mjs';
import { provideTestServer } from '../../support/test-server.ts';

export default async function setUp(): Promise<() => Promise<void>> {
  if (!(await buildWeb())) throw new Error('the app could not be built');
  const { adminUrl, templateDatabase, tearDown } = await provideTestServer();
  // Workers inherit the environment.
  process.env.ONSALE_TEST_SERVER = JSON.stringify({ adminUrl, templateDatabase });
  return tearDown;
}
