/** The policy of a page; scripts by our own address or by this answer's nonce, if it has one. */
export const contentSecurityPolicy = (nonce: string | null, development: boolean) =>
  [
    "default-src 'self'",
    nonce === null ? "script-src 'none'" : `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");

/** On every answer. `no-referrer` would make Chromium send `Origin: null` and break every form without JavaScript. */
export const securityHeaders = (https: boolean): Record<string, string> => ({
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
  ...(https && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
});
