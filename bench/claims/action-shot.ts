import type { Shot } from "./load.ts";

/** A form's action as the page's script sends it: the answer before and the form, as React writes them, the parts first. */
export async function actionShot(
  id: string,
  origin: string,
  path: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
): Promise<Shot> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value);
  form.set("0", '[{"status":"idle"},"$K1"]');
  const packed = new Response(form);
  const type = packed.headers.get("content-type") ?? "";
  const headers = { "next-action": id, accept: "text/x-component", "content-type": type, origin, cookie };
  return { path, headers, body: Buffer.from(await packed.arrayBuffer()) };
}
