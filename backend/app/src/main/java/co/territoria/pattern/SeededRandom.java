package co.territoria.pattern;

/**
 * Random numbers that are the same on every machine and with every Java, so that a p-value told in public can be
 * computed again. SplitMix64 of Steele, Lea and Flood (2014), “Fast splittable pseudorandom number generators”; bounded
 * numbers after Lemire (2019), “Fast random integer generation in an interval”. Not for secrets.
 */
final class SeededRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param stream streams of one seed do not repeat each other */
    SeededRandom(long seed, long stream) {
        this.state = mixed(seed + GOLDEN) ^ mixed(stream * GOLDEN + 1);
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to less than {@code bound}, each alike. */
    int below(int bound) {
        long product = bits() * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            // the few beginnings that would favour small numbers
            long unfair = (0x100000000L - bound) % bound;
            while ((product & 0xFFFFFFFFL) < unfair) {
                product = bits() * bound;
            }
        }
        return (int) (product >>> 32);
    }

    private long bits() {
        state += GOLDEN;
        return mixed(state) >>> 32;
    }
}
