import { expect, it } from 'vitest';
import { createRouteTable } from './route-table.ts';

const table = createRouteTable();
table.add('GET', '/shows/:id');
table.add(['PATCH', 'DELETE'], '/shows/:id');
table.add('GET', '/shows/:id/seats');
table.add('POST', '/shows/import');
table.add('GET', '/docs/static/*');

it.each([
  ['/shows/7', 'DELETE,GET,PATCH'],
  ['/shows/import', 'DELETE,GET,PATCH,POST'],
  ['/shows/7/seats', 'GET'],
  ['/docs/static/a/b.css', 'GET'],
  ['/docs/static', ''],
  ['/shows/', ''],
  ['/shows', ''],
  ['/shows/7/seats/1', ''],
  ['', ''],
])('%s takes %s', (path, methods) => {
  expect(table.methodsOf(path).join(',')).toBe(methods);
});
