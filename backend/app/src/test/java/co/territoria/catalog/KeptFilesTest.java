package co.territoria.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    private static final int BUDGET = 1_000_000;

    @TempDir
    Path parent;

    private final AtomicInteger writings = new AtomicInteger();
    private KeptFolder folder;
    private KeptFiles files;

    @BeforeEach
    void open() throws IOException {
        folder = KeptFolder.in(parent);
        files = new KeptFiles(BUDGET, 10_000, folder);
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void writesAFileOnceAndGivesAnyPartOfIt() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (KeptFiles.Held file = kept("a", 200_000)) {
                assertThat(file.size()).isEqualTo(200_000);
                assertThat(part(file, 0, 200_000)).isEqualTo(bytes(200_000));
                assertThat(part(file, 70_000, 66_000)).isEqualTo(Arrays.copyOfRange(bytes(200_000), 70_000, 136_000));
            }
        }
        assertThat(writings).hasValue(1);
        try (KeptFiles.Held empty = kept("empty", 0)) {
            assertThat(empty.size()).isZero();
        }
    }

    @Test
    void theLeastRecentlyUsedMakeRoom() throws IOException {
        for (String key : List.of("a", "b", "c", "a", "d")) {
            kept(key, 300_000).close();
        }
        assertThat(names()).containsExactlyInAnyOrder("a", "c", "d");
        assertThat(files.used()).isEqualTo(900_000);
    }

    @Test
    void aFileThatIsBeingSentStays() throws IOException {
        try (KeptFiles.Held sent = kept("a", 600_000)) {
            ByteArrayOutputStream onward = new ByteArrayOutputStream();
            assertThat(get("b", 600_000, onward)).isEmpty();
            assertThat(onward.toByteArray()).isEqualTo(bytes(600_000));
            assertThat(part(sent, 599_990, 10)).hasSize(10);
            assertThat(names()).containsExactly("a");
        }
        kept("b", 600_000).close();
        assertThat(names()).containsExactly("b");
        assertThat(files.used()).isEqualTo(600_000);
    }

    @Test
    void aFileLargerThanAllRoomGoesOnwardAndIsNotTriedAgain() throws IOException {
        ByteArrayOutputStream onward = new ByteArrayOutputStream();
        assertThat(get("large", BUDGET + 1, onward)).isEmpty();
        assertThat(onward.toByteArray()).isEqualTo(bytes(BUDGET + 1));

        onward.reset();
        assertThat(get("large", BUDGET + 1, onward)).isEmpty();
        assertThat(onward.size()).isZero();
        assertThat(writings).hasValue(1);
        assertThat(names()).isEmpty();
        assertThat(files.used()).isZero();
    }

    @Test
    void aWriterThatFailsLeavesNothing() throws IOException {
        for (int size : new int[] {0, 10, 200_000}) {
            assertThatThrownBy(() -> files.get(
                            "a",
                            out -> {
                                out.write(bytes(size));
                                throw new IOException("the writer failed");
                            },
                            OutputStream::nullOutputStream))
                    .hasMessage("the writer failed");
            assertThat(names()).isEmpty();
            assertThat(files.used()).isZero();
        }
        kept("a", 10).close();
        assertThat(names()).containsExactly("a");
    }

    @Test
    void manyWhoWantTheSameFileWaitForOne() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(many.submit(() -> {
                    try (KeptFiles.Held file = files.get(
                                    "a",
                                    out -> {
                                        begun.countDown();
                                        await(go);
                                        write(300_000, out);
                                    },
                                    OutputStream::nullOutputStream)
                            .orElseThrow()) {
                        return part(file, 0, file.size()).length;
                    }
                }));
            }
            begun.await();
            assertThat(names()).as("the half of a file has another name").doesNotContain("a");
            go.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(300_000);
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(writings).hasValue(1);
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        KeptFiles impatient = new KeptFiles(BUDGET, 20, folder);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> first = other.submit(() -> {
                try (KeptFiles.Held file = impatient
                        .get(
                                "a",
                                out -> {
                                    begun.countDown();
                                    await(go);
                                },
                                OutputStream::nullOutputStream)
                        .orElseThrow()) {
                    return file.size() == 0;
                }
            });
            begun.await();
            assertThatThrownBy(() -> impatient.get("a", out -> write(1, out), OutputStream::nullOutputStream))
                    .isInstanceOf(KeptFiles.Busy.class);
            go.countDown();
            assertThat(first.get()).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void whatSomebodyCleanedAwayIsWrittenAgain() throws IOException {
        kept("a", 300_000).close();
        Path own = parent.resolve("territoria-kept-0");
        Files.delete(own.resolve("a"));
        kept("a", 300_000).close();
        assertThat(writings).hasValue(2);
        assertThat(files.used()).isEqualTo(300_000);
    }

    @Test
    void twoProgramsHaveAFolderEachAndOneThatWasKilledIsCleanedUpAfter() throws IOException {
        try (KeptFolder second = KeptFolder.in(parent)) {
            assertThat(second.file("x")).isEqualTo(parent.resolve("territoria-kept-1/x"));
        }
        Files.writeString(parent.resolve("territoria-kept-1/left.part"), "x");
        try (KeptFolder third = KeptFolder.in(parent)) {
            assertThat(third.file("left.part"))
                    .isEqualTo(parent.resolve("territoria-kept-1/left.part"))
                    .doesNotExist();
        }
        Files.createDirectory(parent.resolve("strange"));
        Files.writeString(parent.resolve("strange/territoria-kept-0"), "not a folder");
        try (KeptFolder beside = KeptFolder.in(parent.resolve("strange"))) {
            assertThat(beside.file("x")).isEqualTo(parent.resolve("strange/territoria-kept-1/x"));
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private KeptFiles.Held kept(String key, int size) throws IOException {
        return get(key, size, OutputStream.nullOutputStream()).orElseThrow();
    }

    private Optional<KeptFiles.Held> get(String key, int size, OutputStream onward) throws IOException {
        return files.get(key, out -> write(size, out), () -> onward);
    }

    private void write(int size, OutputStream out) throws IOException {
        writings.incrementAndGet();
        byte[] bytes = bytes(size);
        int half = size / 2;
        out.write(bytes, 0, half);
        for (int i = half; i < Math.min(size, half + 10); i++) {
            out.write(bytes[i]);
        }
        int at = Math.min(size, half + 10);
        out.write(bytes, at, size - at);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 ^ i >>> 8);
        }
        return bytes;
    }

    private static byte[] part(KeptFiles.Held file, long from, long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.send(from, length, out);
        return out.toByteArray();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(parent.resolve("territoria-kept-0"))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("lock"))
                    .toList();
        }
    }
}
