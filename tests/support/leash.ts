/** Loaded into a process of the tests before its program (`--import`): it ends with the test run, however that ends. */
const LINGER_MS = 5_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), LINGER_MS).unref();
});
// Listening alone would keep a process open that has nothing else to do.
process.channel?.unref();
