/**
 * Leaflet arrives as a classic script before the modules run (see index.html). Only this folder may use it.
 */
export const L = globalThis.L;
