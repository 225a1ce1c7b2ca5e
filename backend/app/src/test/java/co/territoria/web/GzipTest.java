package co.territoria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void isUndoneByTheJdkOnManyThreads() {
        IntStream.range(0, 400).parallel().forEach(i -> {
            byte[] tile = tile(i);
            assertThat(unzip(Gzip.compress(tile, 1))).as("seed %d", i).isEqualTo(tile);
            assertThat(unzip(Gzip.compress(tile, 6))).as("seed %d", i).isEqualTo(tile);
        });
    }

    @Test
    void isSmallerAtLevelSix() {
        byte[] tile = tile(300);
        assertThat(Gzip.compress(tile, 6).length).isLessThan(Gzip.compress(tile, 1).length);
        assertThat(Gzip.compress(tile, 1).length).isLessThan(tile.length);
    }

    private static byte[] tile(int seed) {
        Random random = new Random(seed);
        byte[] tile = new byte[seed * 97];
        for (int i = 0; i < tile.length; i++) {
            tile[i] = i > 8 && i % 16 < 11 ? tile[i - 8] : (byte) random.nextInt(64);
        }
        return tile;
    }

    private static byte[] unzip(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
