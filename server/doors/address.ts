/** The network addresses that caps and limits count by. */

/** An IPv4 address as it is, or the /64 of an IPv6 address, since one subscriber has all of those. */
export function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip;
  const mapped = ip.lastIndexOf(':') < ip.indexOf('.') ? ip.slice(ip.lastIndexOf(':') + 1) : undefined;
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = ip.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':').length : 0;
  if (tail !== undefined) while (groups.length + after < 8) groups.push('0');
  return `${groups.slice(0, 4).join(':')}::/64`;
}
