/**
 * OGC API: landing page, conformance, collections, items and the description of tiles, as JSON for programs and as
 * plain pages for people. Written once, on {@link co.territoria.layer.Layer}; knows layer and tile.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html">OGC API – Features – Part 1: Core 1.0.1</a>
 */
@NullMarked
package co.territoria.ogc;

import org.jspecify.annotations.NullMarked;
