/**
 * Which part of the server may import which (ARCHITECTURE.md draws it). Data flows one way: doors, domain modules, SQL.
 * tests/import-rules.test.ts breaks every rule on purpose, with the files in tests/fixtures/import-rules.
 */
const MODULES =
  'access|audit|accounts|organizers|messages|catalog|inventory|bookings|payments|waitlist|tickets|reports';
const DOORS = 'http|grpc|jobs|cli';
/** Names a package, wherever npm put it. */
const REACT = 'node_modules/(react|react-dom|@tanstack)/';
/** What doors share. */
const SHARED = 'doors';
/** A test beside the code may look inside; what ships may not. */
const TESTS = '\\.test\\.tsx?$';

/** One rule; its comment is printed when it is broken. */
function forbid(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

module.exports = {
  forbidden: [
    forbid(
      'no-cycle',
      'Files that import each other in a circle can only be understood all at once. Move what both need to a third.',
      { pathNot: TESTS },
      // A circle of types alone is gone when the program runs.
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'enter-by-index',
      'A module or door is entered through its index.ts, so that everything behind it can change without asking others.',
      { path: '^server/([^/]+)', pathNot: TESTS },
      {
        path: `^server/(${MODULES}|database|${DOORS}|${SHARED})/`,
        pathNot: ['^server/$1/', '/index\\.ts$', '^server/database/tables\\.ts$'],
      },
    ),
    forbid(
      'catalog-is-lowest',
      'The catalog describes what can be sold. It must not know how it is sold: bookings -> inventory -> catalog.',
      { path: '^server/catalog/', pathNot: TESTS },
      { path: '^server/(inventory|bookings|payments)/' },
    ),
    forbid(
      'access-is-lower-still',
      'Who may do what is decided from an actor and the matrix alone, so that it can be read in one sitting.',
      { path: '^server/access/', pathNot: TESTS },
      { path: '^server/(?!access/)' },
    ),
    forbid(
      'audit-is-written-by-all',
      'Every module writes the audit log in its own transactions, so it can know none of them.',
      { path: '^server/audit/', pathNot: TESTS },
      { path: '^server/(?!audit/|access/|database/|lib/)' },
    ),
    forbid(
      'inventory-below-bookings',
      'Inventory decides who gets a place, whoever asks and whatever they pay: bookings -> inventory -> catalog.',
      { path: '^server/inventory/', pathNot: TESTS },
      { path: '^server/(bookings|payments)/' },
    ),
    forbid(
      'payments-stand-alone',
      'Payment providers sit behind a port that knows amounts and references, and nothing about places.',
      { path: '^server/payments/', pathNot: TESTS },
      { path: '^server/(catalog|inventory|bookings)/' },
    ),
    forbid(
      'modules-know-no-door',
      'The same domain calls serve HTTP, gRPC, jobs and the command line, so they cannot know any of them.',
      { path: `^server/(${MODULES})/`, pathNot: TESTS },
      { path: `^server/(${DOORS}|${SHARED})/` },
    ),
    forbid(
      'doors-share-plain-values',
      'server/doors serves every door, so it knows none of them and no framework: it gets headers, addresses and errors.',
      { path: `^server/${SHARED}/`, pathNot: TESTS },
      { path: [`^server/(${DOORS})/`, 'node_modules/(fastify|@fastify|@connectrpc|commander)/'] },
    ),
    forbid(
      'modules-know-no-web-framework',
      'Fastify, Connect and the like belong to the doors. The domain speaks in plain values.',
      { path: `^server/(${MODULES})/`, pathNot: TESTS },
      { path: 'node_modules/(fastify|@fastify|@connectrpc|commander|graphile-worker)/' },
    ),
    forbid(
      'modules-know-no-process',
      "Settings are handed in, and signals are the composition root's. A module that reads the process cannot be tested twice.",
      { path: `^server/(${MODULES})/`, pathNot: TESTS },
      { dependencyTypes: ['core'], path: '^(node:)?process$' },
    ),
    forbid(
      'lib-knows-nothing',
      'server/lib is for what could be used in any program; it imports nothing of ours.',
      { path: '^server/lib/', pathNot: TESTS },
      { path: '^server/(?!lib/)' },
    ),
    forbid(
      'database-knows-only-lib',
      'Connections, retries and migrations serve everybody and know nobody.',
      { path: '^server/database/', pathNot: TESTS },
      { path: '^server/(?!lib/|database/)' },
    ),
    forbid(
      'ships-alone',
      'What runs at an operator must not need what measures and tests it; those come from outside, as any client does.',
      { path: '^server/', pathNot: TESTS },
      { path: '^(bench|tests)/' },
    ),
    forbid(
      'main-is-the-root',
      'main.ts puts everything together; only the command line starts it.',
      { path: '^server/', pathNot: ['^server/cli/', TESTS] },
      { path: '^server/main\\.ts$' },
    ),
    forbid(
      'web-knows-the-contract-only',
      'The app knows the server by its description, as any client does: api/schema.d.ts is made of it.',
      { path: '^web/' },
      { path: '^(server|bench|tests|scripts)/' },
    ),
    forbid(
      'server-knows-no-app',
      'The server sends what was built as files; it must start without the sources of the app.',
      { path: '^(server|bench)/' },
      { path: '^web/' },
    ),
    forbid(
      'seat-map-core-is-pure',
      "Geometry, scene and the editor's model are numbers in, numbers out: tested without a browser, drawn by any renderer.",
      { path: '^web/src/(seatmap/(geometry|scene)|charteditor/model)/', pathNot: TESTS },
      { path: ['^web/src/', REACT], pathNot: '^web/src/(seatmap/(geometry|scene)|charteditor/model)/' },
    ),
    forbid(
      'components-know-no-domain',
      'A button sells nothing: components get values and words, so that every page can use them.',
      { path: '^web/src/components/', pathNot: TESTS },
      { path: '^web/src/(api|pages|stores|seatmap|shell|purchase)/' },
    ),
    forbid(
      'pages-stand-alone',
      'A page is loaded by itself. What two of them need belongs to purchase, components, api, stores or lib.',
      { path: '^web/src/pages/([^/]+)/', pathNot: TESTS },
      { path: '^web/src/pages/', pathNot: '^web/src/pages/$1/' },
    ),
    forbid(
      'pages-come-last',
      'Only the router leads to pages: whatever else imports one loads it for everybody, at once.',
      { path: '^web/src/', pathNot: ['^web/src/(router\\.tsx$|pages/)', TESTS] },
      { path: '^web/src/pages/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    // Types are dependencies too: a module that names another's types knows the other.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
