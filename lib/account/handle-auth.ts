import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/account/auth-options";

/** next-auth's routes, without its own way to ask for a mail: those are counted by mail-sign-in-link.ts. */
export async function handleAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") === "signin/email") return new Response(null, { status: 404 });
  return NextAuth(request, context, authOptions());
}
