import { BlockList, isIP } from "node:net";

// IANA's special-purpose registries for IPv4. Whatever is not listed there is the public internet.
const reserved4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

// Parts of 2000::/3 that carry other addresses inside (Teredo, 6to4) or are for documentation.
const reserved6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const reserved = new BlockList();
for (const [net, prefix] of reserved4) reserved.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of reserved6) reserved.addSubnet(net, prefix, "ipv6");

// IPv6 says which part is public: everything else (loopback, ULA, link-local, multicast, IPv4 in disguise) is not.
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address, as text without brackets, belongs to the public internet. Anything unreadable does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reserved.check(address, "ipv4");
  if (family === 6) return global6.check(address, "ipv6") && !reserved.check(address, "ipv6");
  return false;
}
