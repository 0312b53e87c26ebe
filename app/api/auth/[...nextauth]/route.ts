import type { NextRequest } from "next/server";
import { handleAuth } from "@/lib/account/handle-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

export const GET = (request: NextRequest, context: Context) => handleAuth(request, context);
export const POST = (request: NextRequest, context: Context) => handleAuth(request, context);
