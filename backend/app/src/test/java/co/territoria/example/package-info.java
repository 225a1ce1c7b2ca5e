/**
 * Makes the pack {@code ejemplo}: a department that does not exist, for everything that has no real data yet. Its files in
 * {@code data/ejemplo} and {@code gis-layers/ejemplo} are written by {@link co.territoria.example.ExamplePackGenerator} and
 * never by hand; a test holds that they are what it makes. What another room needs in the pack is added here, as one more
 * part of {@link co.territoria.example.ExamplePack}.
 */
@NullMarked
package co.territoria.example;

import org.jspecify.annotations.NullMarked;
