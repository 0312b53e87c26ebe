import dns2 from "dns2";
import { freePort } from "../../bin/postgres/port.ts";

const { Packet, createServer } = dns2;

/** What a name has. A text may be given in the pieces it is cut into. */
interface Records {
  readonly texts?: readonly (string | readonly string[])[];
  readonly addresses?: readonly string[];
}

export interface DnsServer {
  /** As settings and `setServers` take it. */
  readonly address: string;
  /** Replaces what a name has; names that were never set do not exist. */
  readonly set: (name: string, records: Records) => void;
  /** From now on the server answers every question with its own failure, or as before. */
  readonly fail: (failing: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** A real name server on loopback, by UDP and TCP, for names that a test makes up. */
export async function startDns(): Promise<DnsServer> {
  const names = new Map<string, Records>();
  let failing = false;
  const server = createServer({
    udp: true,
    tcp: true,
    handle: (request, send) => {
      const answer = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      const records = names.get(question?.name.toLowerCase() ?? "");
      if (failing) answer.header.rcode = Packet.RCODE.SERVFAIL;
      else if (!records) answer.header.rcode = Packet.RCODE.NXDOMAIN;
      else if (question) {
        const record = { name: question.name, class: Packet.CLASS.IN, ttl: 1 };
        const texts = question.type === Packet.TYPE.TXT ? (records.texts ?? []) : [];
        const addresses = question.type === Packet.TYPE.A ? (records.addresses ?? []) : [];
        for (const text of texts)
          answer.answers.push(
            new Packet.Resource({ ...record, type: Packet.TYPE.TXT, data: [text].flat() as string[] }),
          );
        for (const address of addresses)
          answer.answers.push(new Packet.Resource({ ...record, type: Packet.TYPE.A, address }));
      }
      void send(answer);
    },
  });
  const at = { port: await freePort(), address: "127.0.0.1" };
  await server.listen({ udp: at, tcp: at });
  return {
    address: `${at.address}:${at.port}`,
    set: (name, records) => names.set(name, records),
    fail: (now) => {
      failing = now;
    },
    stop: () => server.close(),
  };
}
