import { BlockList, isIP } from 'node:net';

/** Addresses that are not of a host on the internet: IANA's special-purpose registries (RFC 6890). */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Link-local, and the address where clouds offer a machine's credentials.
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Global unicast. All other ranges are refused: loopback, local, mapped, translated. */
const global6 = ['2000::/3'];

/** Its parts for protocols and examples, and those that contain an IPv4 address. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const refused4 = listOf('ipv4', special4);
const allowed6 = listOf('ipv6', global6);
const refused6 = listOf('ipv6', special6);
const loopback4 = listOf('ipv4', ['127.0.0.0/8']);

/** Whether this IP address belongs to a host on the internet, so that no private host is behind it. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !refused4.check(address);
  return isIP(address) === 6 && allowed6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}

/** Whether this IP address is this machine itself. */
export function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && loopback4.check(address));
}

function listOf(family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
