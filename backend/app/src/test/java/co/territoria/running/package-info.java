/** Tests of the built file as people run it: started in an empty folder, asked over HTTP, looked at in a browser. */
@NullMarked
package co.territoria.running;

import org.jspecify.annotations.NullMarked;
