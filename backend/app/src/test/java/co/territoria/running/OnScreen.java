package co.territoria.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Tests of the screen with the default data: the built file is started once and the browser too, for all classes, and
 * each test has windows of its own. A test fails when a page had a fault that it did not forgive.
 */
@ExtendWith(OnScreen.Once.class)
abstract class OnScreen {

    /** What a page asks for first may take longer than a look at a page that is there, on a busy machine. */
    private static final double LONGEST_LOOK_MS = 20_000;

    static RunningSystem system;
    static Browser browser;

    /** Faults that this test caused on purpose are forgiven by setting this to their number. */
    int faultsBefore;

    /** Starts once in the whole run; the engine closes what its root store holds when all classes are done. */
    static final class Once implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            Started started = context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(OnScreen.class))
                    .computeIfAbsent("started", any -> Started.now(), Started.class);
            system = started.system;
            browser = started.browser;
        }
    }

    private record Started(RunningSystem system, Browser browser, Path folder) implements AutoCloseable {

        static Started now() {
            try {
                Path folder = Files.createTempDirectory("territoria-screen");
                PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_LOOK_MS);
                return new Started(RunningSystem.start(folder), new Browser(), folder);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while starting", stopped);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            system.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @BeforeEach
    void countFaults() {
        faultsBefore = browser.faults().size();
    }

    @AfterEach
    void expectNoFaults() {
        List<String> faults = browser.faults();
        List<String> fresh = faults.subList(faultsBefore, faults.size());
        browser.closeWindows();
        assertThat(fresh).isEmpty();
    }
}
