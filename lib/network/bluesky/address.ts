/** Whether an address is this machine's own, written as the network wants it for development: not `localhost`. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && (hostname === "127.0.0.1" || hostname === "[::1]");
}

// Servers of the network take no name for a public one that ends like this.
const localNames = /(?:^|\.)(?:test|local|localhost|invalid|example)$/;

/**
 * Whether servers of the network can learn who asks, if this is where people reach Laurel: from a public address by TLS, or,
 * while developing, from this machine.
 */
export function canIntroduceItself(laurelUrl: string): boolean {
  const url = new URL(laurelUrl);
  const { protocol, hostname, port } = url;
  const isPublic = /\.[a-z][a-z0-9-]*$/.test(hostname) && !localNames.test(hostname);
  return isLoopback(url) || (protocol === "https:" && !port && isPublic);
}
