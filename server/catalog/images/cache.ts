/** Everybody who comes for an on-sale asks for the same few pictures: what was used last is kept in memory. */

const BYTES_MAX = 32 * 1024 * 1024;

/** Reads through `load`, and keeps what was read last, up to 32 MB. Readers who ask at the same time share one load. */
export function cacheImages(load: (hash: string, width: number) => Promise<Buffer | undefined>) {
  const kept = new Map<string, Promise<Buffer | undefined>>();
  const sizes = new Map<string, number>();
  let bytes = 0;

  const drop = (key: string) => {
    kept.delete(key);
    bytes -= sizes.get(key) ?? 0;
    sizes.delete(key);
  };
  const read = async (key: string, hash: string, width: number) => {
    const content = await load(hash, width).catch((error: unknown) => {
      drop(key);
      throw error;
    });
    if (content === undefined) drop(key);
    else {
      sizes.set(key, content.length);
      bytes += content.length;
      for (const [oldest] of kept) if (bytes > BYTES_MAX && sizes.has(oldest)) drop(oldest);
    }
    return content;
  };

  return (hash: string, width: number): Promise<Buffer | undefined> => {
    const key = `${hash}/${width}`;
    const found = kept.get(key) ?? read(key, hash, width);
    // Put back at the end of the Map's order, it is the last to go.
    kept.delete(key);
    kept.set(key, found);
    return found;
  };
}
