package co.territoria.web;

/** The screen for tests of rooms that write pages. */
public final class ScreenUnderTest {

    private ScreenUnderTest() {}

    public static Screen screen() {
        return new Screen();
    }
}
