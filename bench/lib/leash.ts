/**
 * Loaded into each node before its program (`--import`): when whoever started it is gone, however it ended, the node
 * ends too.
 */
const LINGER_MS = 5_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), LINGER_MS).unref();
});
// Listening alone would keep a process open that has nothing else to do.
process.channel?.unref();
