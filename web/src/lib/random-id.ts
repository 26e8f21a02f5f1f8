/** 128 random bits as text. Not randomUUID: that exists on secure origins only, and a box office on a home network has none. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
