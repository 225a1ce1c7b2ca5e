package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.landuse.record.LicenceKind;
import co.territoria.landuse.record.Reported;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.store.Notice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    private static final String LICENCES = """
            plan,date,number,kind,area_ha,units,class,note
            EX001-2016,2018-05,LU-001,urbanizacion,12.5,300,expansion,Primera etapa
            EX001-2016,2019-02-11,LC-017,construction,,24,,
            """;

    private static final String OCCUPATIONS = """
            plan,date,kind,area_ha,class,source,note
            EX001-2016,2020,construido,95.25,urban,"Interpretación de imagen, 10 m",
            EX001-2016,2020,construido,0,expansion,"Interpretación de imagen, 10 m",
            """;

    private final Notices notices = new Notices();

    private Optional<Reported> read(@Nullable String licences, @Nullable String occupations) {
        List<DataFile> files = new ArrayList<>();
        if (licences != null) {
            files.add(new DataFile("land-use/licences.csv", licences.getBytes(StandardCharsets.UTF_8)));
        }
        if (occupations != null) {
            files.add(new DataFile("land-use/occupations.csv", occupations.getBytes(StandardCharsets.UTF_8)));
        }
        return new RecordReader(Set.of("EX001-2016", "EX002"), notices)
                .read(new DatasetKind.Delivery("land-use/record", files));
    }

    @Test
    void readsWhatIsReportedAndLeavesOutWhatIsNot() {
        Reported reported = read(LICENCES, OCCUPATIONS).orElseThrow();

        assertThat(notices.list()).isEmpty();
        assertThat(reported.licences()).hasSize(2);
        assertThat(reported.licences().get(0).kind()).isEqualTo(LicenceKind.URBANISATION);
        assertThat(reported.licences().get(0).soilClass()).isEqualTo(SoilClass.EXPANSION);
        assertThat(reported.licences().get(1).areaHectares()).isNull();
        assertThat(reported.licences().get(1).units()).isEqualTo(24);
        // a zero that is reported is a zero
        assertThat(reported.occupations().get(1).areaHectares()).isZero();
    }

    @Test
    void oneTableAloneIsEnough() {
        assertThat(read(null, OCCUPATIONS).orElseThrow().licences()).isEmpty();
        assertThat(notices.list()).isEmpty();
    }

    @Test
    void columnsAboutPeopleAreNamedAndNotRead() {
        Reported reported = read("""
                        plan,Titular,date,number,cedula_titular,kind,area_ha,units,class,observaciones,note
                        EX001-2016,Nadie Inventado,2018-05,LU-001,99887766,urbanizacion,12.5,300,expansion,libre,a nombre de Nadie
                        """, null).orElseThrow();

        assertThat(reported.toString()).contains("LU-001").doesNotContain("Nadie", "99887766", "libre");
        assertThat(notices.list())
                .extracting(Notice::rule, Notice::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("personal-column", "Titular"),
                        org.assertj.core.groups.Tuple.tuple("personal-column", "cedula_titular"),
                        org.assertj.core.groups.Tuple.tuple("unknown-column", null),
                        org.assertj.core.groups.Tuple.tuple("personal-text", "note"));
        assertThat(notices.list().toString()).doesNotContain("Nadie", "99887766", "observaciones");
    }

    /** A table whose columns slipped, or that has no header, would have a name where a date should be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EX001-2016,Nadie Inventado,LU-001,urbanizacion,,,,    | invalid-value
            EX001-2016,2018,Nadie Inventado (99887766),construction,,,, | invalid-value
            EX001-2016,2018,LU-001,Nadie Inventado,,,,            | value-not-in-list
            EX001-2016,2018,LU-001,construction,Nadie Inventado,,,| not-a-number
            EX001-2016,2018,LU-001,construction,,Nadie Inventado,,| not-a-number
            EX001-2016,2018,LU-001,construction,,,Nadie Inventado,| value-not-in-list
            Nadie Inventado,2018,LU-001,construction,,,,          | unknown-plan
            EX001-2016,2018,LU-001,construction,,,,,Nadie Inventado | wrong-number-of-columns
            """)
    void noNoticeRepeatsACell(String row, String rule) {
        assertThat(read("plan,date,number,kind,area_ha,units,class,note\n" + row.strip() + "\n", null))
                .isEmpty();

        assertThat(notices.list()).extracting(Notice::rule).contains(rule);
        assertThat(notices.list().toString()).doesNotContain("Nadie", "99887766");
    }

    @Test
    void aTableWithoutHeaderIsRefusedWithoutRepeatingItsFirstRow() {
        assertThat(read("EX001-2016,Nadie Inventado,99887766\n", null)).isEmpty();

        assertThat(notices.list()).extracting(Notice::rule).contains("missing-column");
        assertThat(notices.list().toString()).doesNotContain("Nadie", "99887766");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018-05   | 2018-13   | invalid-date
            2018-05   | 18/05/01  | invalid-value
            LU-001    | ''        | missing-value
            12.5      | -12.5     | not-a-number
            12.5      | '"12,5"'  | not-a-number
            LC-017    | LU-001    | duplicate-key
            """)
    void refusesABadLicence(String piece, String replacement, String rule) {
        assertThat(read(LICENCES.replace(piece, replacement), null)).isEmpty();

        assertThat(notices.list()).extracting(Notice::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            95.25        | ''            | missing-value
            ,urban,      | ,,            | missing-value
            ,urban,      | ,urbano,      | value-not-in-list
            ,expansion,  | ,urban,       | duplicate-key
            construido   | Construido    | invalid-value
            """)
    void refusesABadOccupation(String piece, String replacement, String rule) {
        assertThat(read(null, OCCUPATIONS.replace(piece, replacement))).isEmpty();

        assertThat(notices.list()).extracting(Notice::rule).contains(rule);
    }

    @Test
    void aPlanThatIsNotInTheRegisterIsAnErrorWithTheNearest() {
        assertThat(read(LICENCES.replace("EX001-2016", "EX001-2015"), null)).isEmpty();

        assertThat(notices.list().get(0).messageEs()).contains("EX001-2016");
    }
}
