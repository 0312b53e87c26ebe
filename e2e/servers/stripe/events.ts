import { z } from "zod";
import { created, isCreatedIn, listOf, pageParams } from "./list.ts";
import { named, type Route, route } from "./route.ts";
import { flag, text } from "./shapes.ts";

export const eventRoutes: readonly Route[] = [
  route(
    "GET",
    "/v1/events",
    {
      ...{ ...pageParams, created, type: text.optional(), types: z.array(text).max(20).optional() },
      delivery_success: flag.optional(),
    },
    ({ store }, { type, types, created: range, delivery_success: isDelivered, ...page }) => {
      const wanted = store.events
        .all()
        .filter((one) => type === undefined || one.type === type)
        .filter((one) => types === undefined || types.includes(one.type))
        .filter((one) => isDelivered === undefined || (one.pending_webhooks === 0) === isDelivered)
        .filter((one) => isCreatedIn(one.created, range));
      return listOf(wanted, page, "/v1/events");
    },
  ),
  route("GET", "/v1/events/:id", {}, (call) => call.store.events.get(named(call))),
];
