package co.territoria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            bytes=0-99                             | 1000 | bytes 0-99/1000
            bytes=0-0                              | 1000 | bytes 0-0/1000
            Bytes= 0-99 ,                          | 1000 | bytes 0-99/1000
            bytes=007-010                          | 1000 | bytes 7-10/1000
            bytes=900-                             | 1000 | bytes 900-999/1000
            bytes=900-5000                         | 1000 | bytes 900-999/1000
            bytes=900-99999999999999999999999999   | 1000 | bytes 900-999/1000
            bytes=-100                             | 1000 | bytes 900-999/1000
            bytes=-5000                            | 1000 | bytes 0-999/1000
            bytes=-99999999999999999999999999      | 1000 | bytes 0-999/1000
            bytes=999-                             | 1000 | bytes 999-999/1000
            bytes=1000-                            | 1000 | bytes */1000
            bytes=1000-1001                        | 1000 | bytes */1000
            bytes=99999999999999999999999999-      | 1000 | bytes */1000
            bytes=-0                               | 1000 | bytes */1000
            bytes=5-2                              | 1000 | none
            bytes=0-1,5-6                          | 1000 | none
            bytes=0-1,-1                           | 1000 | none
            bytes=                                 | 1000 | none
            bytes=-                                | 1000 | none
            bytes=a-b                              | 1000 | none
            bytes=0x1-2                            | 1000 | none
            bytes=--1                              | 1000 | none
            bytes=+1-2                             | 1000 | none
            bytes 0-99                             | 1000 | none
            items=0-99                             | 1000 | none
            0-99                                   | 1000 | none
            bytes=0-99                             | 0    | none
            none                                   | 1000 | none
            """)
    void findsTheOnePartThatIsAskedFor(String header, long length, String expected) {
        ByteRange range = ByteRange.parse(header, length);

        assertThat(range == null ? null : range.of(length)).isEqualTo(expected);
        if (length > 0) {
            assertThat(ByteRange.isOne(header)).isEqualTo(expected != null);
        }
    }
}
