package co.territoria.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class TileGzipTest {

    private final TileGzip gzip = new TileGzip();

    @Test
    void isUndoneByTheJdkOnManyThreads() {
        IntStream.range(0, 400).parallel().forEach(i -> {
            byte[] tile = tile(i);
            assertThat(unzip(gzip.fast(tile))).as("seed %d", i).isEqualTo(tile);
            assertThat(unzip(gzip.small(tile))).as("seed %d", i).isEqualTo(tile);
        });
    }

    @Test
    void isSmallerAtLevelSix() {
        byte[] tile = tile(300);
        assertThat(gzip.small(tile).length).isLessThan(gzip.fast(tile).length);
        assertThat(gzip.fast(tile).length).isLessThan(tile.length);
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
