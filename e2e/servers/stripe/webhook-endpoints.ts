import { z } from "zod";
import type { AccountStore, KeptEndpoint } from "./account-store.ts";
import { newId } from "./ids.ts";
import { listOf, pageParams } from "./list.ts";
import { named, type Route, route } from "./route.ts";
import { flag, metadata, noted, text, webAddress } from "./shapes.ts";
import type { WebhookEndpoint } from "./stored.ts";

const params = {
  url: webAddress,
  enabled_events: z.array(z.string().regex(/^(\*|[a-z0-9_.]+)$/)).min(1),
  api_version: text.optional(),
  connect: flag.optional(),
  description: z.string().optional(),
  metadata: metadata.optional(),
};

type Told = z.output<z.ZodObject<typeof params>>;

/** An endpoint without its secret: that is shown when it is made, and never again. */
function shown({ signing: _, ...endpoint }: KeptEndpoint): WebhookEndpoint {
  return endpoint;
}

/** Registers an address for the account's events, or (`connect`) for those of the accounts connected to it. */
export function createEndpoint(
  store: AccountStore,
  { url, enabled_events, ...told }: Told,
  { secret, clientId }: { secret: string; clientId: string },
): WebhookEndpoint {
  const isConnect = told.connect ?? false;
  const endpoint = store.endpoints.put<KeptEndpoint>({
    ...{ id: newId("we_1"), object: "webhook_endpoint", api_version: told.api_version ?? null },
    ...{ application: isConnect ? clientId : null, created: store.clock.now() },
    ...{ description: told.description || null, enabled_events, livemode: false },
    ...{ metadata: noted({}, told.metadata), status: "enabled", url },
    signing: { secret, isConnect },
  });
  return { ...shown(endpoint), secret };
}

export const webhookEndpointRoutes: readonly Route[] = [
  route("POST", "/v1/webhook_endpoints", params, ({ store, world }, told) =>
    createEndpoint(store, told, { secret: newId("whsec_"), clientId: world.clientId }),
  ),
  route("GET", "/v1/webhook_endpoints", pageParams, ({ store }, page) =>
    listOf(store.endpoints.all().map(shown), page, "/v1/webhook_endpoints"),
  ),
  route("GET", "/v1/webhook_endpoints/:id", {}, (call) => shown(call.store.endpoints.get(named(call)))),
  route(
    "POST",
    "/v1/webhook_endpoints/:id",
    {
      ...{ description: params.description, metadata: params.metadata, disabled: flag.optional() },
      url: webAddress.optional(),
      enabled_events: params.enabled_events.optional(),
    },
    (call, told) => {
      const endpoint = call.store.endpoints.get(named(call));
      endpoint.url = told.url ?? endpoint.url;
      endpoint.enabled_events = told.enabled_events ?? endpoint.enabled_events;
      endpoint.description = told.description ?? endpoint.description;
      endpoint.metadata = noted(endpoint.metadata, told.metadata);
      if (told.disabled !== undefined) endpoint.status = told.disabled ? "disabled" : "enabled";
      return shown(endpoint);
    },
  ),
  route("DELETE", "/v1/webhook_endpoints/:id", {}, (call) => {
    const { id } = call.store.endpoints.get(named(call));
    call.store.endpoints.remove(id);
    return { id, object: "webhook_endpoint", deleted: true };
  }),
];
