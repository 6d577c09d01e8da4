/**
 * Whether a request was meant for this till. A page of another site can make a browser send requests to loopback,
 * under a name of its own that resolves there (DNS rebinding): its `Host` or its `Origin` tells.
 */
export function isLocalRequest(headers: { host: string | undefined; origin: string | undefined }): boolean {
  const { host, origin } = headers;
  if (host === undefined || !/^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/.test(host)) return false;
  // Programs send no origin; a browser always does where it matters, and `null` for what it hides.
  return origin === undefined || origin === `http://${host}`;
}
