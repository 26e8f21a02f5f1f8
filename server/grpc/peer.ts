/** The network address of a client, behind the proxies that TRUST_PROXY says to believe. */
import type { Http2ServerRequest } from 'node:http2';
import { BlockList, isIPv6 } from 'node:net';
import type { Config } from '../config.ts';
import { networkOf } from '../doors/index.ts';

/**
 * Makes the function that tells the address of a call. The hops are the connection itself and then X-Forwarded-For from
 * its end; the address is the first one that is not a trusted proxy.
 */
export function createPeers(trustProxy: Config['trustProxy']): (request: Http2ServerRequest) => string {
  const trusts = trustOf(trustProxy);
  return (request) => {
    const own = request.socket.remoteAddress ?? '';
    const forwarded = String(request.headers['x-forwarded-for'] ?? '');
    const hops = [own, ...forwarded.split(',').reverse()]
      .map((hop) => hop.trim())
      .filter((hop) => hop !== '');
    const peer = hops.find((hop, index) => !trusts(hop, index)) ?? hops.at(-1) ?? '';
    return networkOf(peer);
  };
}

type Trust = (address: string, hop: number) => boolean;

function trustOf(setting: Config['trustProxy']): Trust {
  if (typeof setting === 'boolean') return () => setting;
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  const trusted = new BlockList();
  for (const range of setting) {
    const [address = '', prefix] = range.split('/');
    const family = familyOf(address);
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  return (address) => trusted.check(address, familyOf(address));
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');
