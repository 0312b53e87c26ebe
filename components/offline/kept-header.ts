/** Set on the request for a page that is to be kept by the browser: what should not lie on a device is left out of it. */
export const keptHeader = "x-laurel-kept";
