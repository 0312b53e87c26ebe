import type { ServerResponse } from "node:http";
import { z } from "zod";
import { sendJson } from "../faults.ts";
import type { StripeControl } from "./control.ts";
import { StripeRefusal } from "./refusal.ts";
import { orderShape } from "./shop.ts";

type Act = (control: StripeControl, told: unknown) => unknown;

function act<Shape extends z.ZodRawShape>(
  shape: Shape,
  does: (control: StripeControl, told: z.output<z.ZodObject<Shape, z.core.$strict>>) => unknown,
): Act {
  const whole = z.strictObject(shape);
  return (control, told) => does(control, whole.parse(told));
}

const count = z.number().int().min(0);
const account = { account: z.string().optional() };
const definite = <T extends object>(told: T) =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]: Exclude<T[Name], undefined>;
  };

const fault = z.strictObject({
  as: z.enum(["broken", "cut", "cut_after", "too_many", "wait"]),
  on: z.string().optional(),
  times: count.optional(),
});

const manner = {
  copies: count.optional(),
  inParallel: z.boolean().optional(),
  delayMs: count.optional(),
  retriesMs: z.array(count).optional(),
};

const acts: Record<string, Act> = {
  asked: act({}, ({ asked }) => asked),
  close_dispute: act({ dispute: z.string(), outcome: z.enum(["lost", "won"]) }, (control, told) =>
    control.closeDispute(told.dispute, told.outcome),
  ),
  deauthorize: act({ account: z.string() }, (control, told) => control.deauthorize(told.account)),
  deliver: act(
    { events: z.array(z.string()).optional(), inParallel: z.boolean().optional() },
    (control, told) => control.deliver(definite(told)),
  ),
  deliver_as: act(manner, (control, told) => control.deliverAs(definite(told))),
  deliveries: act({}, ({ deliveries }) => deliveries),
  drop: act({ times: count, type: z.string().optional() }, (control, told) =>
    control.drop(told.times, told.type),
  ),
  events: act(account, (control, told) => control.events(told.account)),
  fail_refund: act({ refund: z.string(), reason: z.string().optional() }, (control, told) =>
    control.failRefund(told.refund, told.reason),
  ),
  faults: act({ faults: z.array(fault) }, (control, told) => control.setFaults(...told.faults)),
  forward: act({ seconds: count }, (control, told) => control.forward(told.seconds)),
  go_on: act({}, (control) => control.goOn()),
  held: act({}, (control) => control.held()),
  hold: act({}, (control) => control.hold()),
  limit_rate: act({ perSecond: count.nullable() }, (control, told) => control.limitRate(told.perSecond)),
  listen: act({ url: z.url(), events: z.array(z.string()).optional() }, (control, told) =>
    control.listen(told.url, told.events),
  ),
  onboard: act({ account: z.string() }, (control, told) => control.onboard(told.account)),
  open_dispute: act({ charge: z.string(), reason: z.string().optional() }, (control, told) =>
    control.openDispute(told.charge, told.reason),
  ),
  order: act({ account: z.string(), ...orderShape.shape }, (control, { account: id, ...order }) =>
    control.order(id, definite(order)),
  ),
  pay: act({ session: z.string(), card: z.string().optional() }, (control, told) =>
    control.pay(told.session, told.card),
  ),
  release: act({}, (control) => control.release()),
  send: act(
    { event: z.string(), times: count.optional(), inParallel: z.boolean().optional() },
    (control, { event, ...how }) => control.send(event, definite(how)),
  ),
  settle_refund: act({ refund: z.string() }, (control, told) => control.settleRefund(told.refund)),
  settled: act({}, (control) => control.settled()),
};

/** `POST /_control/NAME` with what it needs as JSON: the control, for those who run in another process. */
export async function answerControl(
  control: StripeControl,
  outgoing: ServerResponse,
  name: string,
  body: string,
): Promise<void> {
  const does = acts[name];
  if (!does)
    return sendJson(outgoing, 404, { error: `There is no ${name}. There are: ${Object.keys(acts)}` });
  try {
    const told: unknown = body === "" ? {} : JSON.parse(body);
    sendJson(outgoing, 200, (await does(control, told)) ?? null);
  } catch (error) {
    const isExpected = error instanceof StripeRefusal || error instanceof z.ZodError;
    sendJson(outgoing, isExpected ? 400 : 500, { error: String(error) });
  }
}
