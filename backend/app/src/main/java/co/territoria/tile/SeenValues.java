package co.territoria.tile;

import java.util.Arrays;

/**
 * Which values of a dictionary the present tile has, without hashing and without clearing: a stamp beside each
 * number says for which tile it was written. Stamps are never used twice, so any layer may use the same memory.
 */
final class SeenValues {

    private int[] stampAndIndex = new int[0];
    private int stamp;

    void begin(int tileStamp, int distinctValues) {
        stamp = tileStamp;
        if (stampAndIndex.length < 2 * distinctValues) {
            stampAndIndex = Arrays.copyOf(stampAndIndex, 2 * distinctValues);
        }
    }

    void forgetAll() {
        Arrays.fill(stampAndIndex, 0);
    }

    /** @return the value's number in the tile, or -1 */
    int find(int code) {
        return stampAndIndex[2 * code] == stamp ? stampAndIndex[2 * code + 1] : -1;
    }

    void put(int code, int index) {
        stampAndIndex[2 * code] = stamp;
        stampAndIndex[2 * code + 1] = index;
    }
}
