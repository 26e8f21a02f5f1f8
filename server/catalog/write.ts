/** What every write of the catalog has in common; see there. */
export { decide, type ExpectedVersion, staleVersion } from '../database/index.ts';
