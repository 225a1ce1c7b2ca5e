package co.territoria.landuse.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.territoria.landuse.record.RecordFacts.Kept;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.web.LocalText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordFiguresTest {

    private static final LocalText UNKNOWN = new LocalText("no se sabe", "not known");

    private static Map<SoilClass, Double> soil(double urban, double expansion) {
        Map<SoilClass, Double> hectares = new EnumMap<>(SoilClass.class);
        hectares.put(SoilClass.URBAN, urban);
        hectares.put(SoilClass.EXPANSION, expansion);
        return hectares;
    }

    private static RecordFacts facts(Map<SoilClass, Double> soil, @Nullable Kept kept, Reported reported) {
        return new RecordFacts(soil, UNKNOWN, null, UNKNOWN, kept, UNKNOWN, null, UNKNOWN, reported);
    }

    private static Occupation used(String date, String kind, double hectares) {
        return new Occupation("P", date, kind, SoilClass.URBAN, hectares, "Nadie", null);
    }

    private static Licence licence(
            String date, LicenceKind kind, @Nullable Double hectares, @Nullable SoilClass soilClass) {
        return new Licence("P", date, date, kind, hectares, null, soilClass, null);
    }

    @Test
    void useIsThatOfTheLastMeasurementOfTheYearAndKindsAddUp() {
        RecordFacts facts = facts(
                soil(200, 0),
                null,
                new Reported(
                        List.of(),
                        List.of(
                                used("2018", "construido", 80),
                                used("2020-03", "construido", 90),
                                used("2020-11", "construido", 100),
                                used("2020-11", "informal", 20))));

        assertThat(RecordFigures.of(Measure.URBAN_USED, facts, null).value()).isEqualTo(60);
        assertThat(RecordFigures.of(Measure.URBAN_USED, facts, null).date()).isEqualTo("2020-11");
        assertThat(RecordFigures.of(Measure.URBAN_USED, facts, 2018).value()).isEqualTo(40);
        assertThat(RecordFigures.of(Measure.URBAN_USED, facts, 2019).value()).isNull();
    }

    @Test
    void licencesOfUrbanisationInExpansionSoilAddUpToTheYear() {
        RecordFacts facts = facts(
                soil(0, 50),
                null,
                new Reported(
                        List.of(
                                licence("2017", LicenceKind.URBANISATION, 5.0, SoilClass.EXPANSION),
                                licence("2018", LicenceKind.CONSTRUCTION, 9.0, SoilClass.EXPANSION),
                                licence("2019", LicenceKind.URBANISATION, 9.0, SoilClass.URBAN),
                                licence("2020", LicenceKind.URBANISATION, 10.0, SoilClass.EXPANSION),
                                licence("2021", LicenceKind.URBANISATION, null, SoilClass.EXPANSION)),
                        List.of()));

        assertThat(RecordFigures.of(Measure.EXPANSION_DEVELOPED, facts, 2019).value())
                .isEqualTo(10);
        RecordFigure all = RecordFigures.of(Measure.EXPANSION_DEVELOPED, facts, null);
        assertThat(all.value()).isEqualTo(30);
        assertThat(all.caveat().es()).startsWith("Al menos: una licencia");
    }

    @Test
    void whatIsMissingHasAReasonAndIsNeverZero() {
        RecordFacts nothing = facts(Map.of(), null, Reported.NOTHING);

        assertThat(RecordFigures.of(nothing, null)).hasSize(8).allSatisfy(figure -> {
            assertThat(figure.value()).isNull();
            assertThat(figure.reason()).isNotNull();
        });
        assertThat(RecordFigures.of(Measure.URBAN_USED, facts(soil(10, 0), null, Reported.NOTHING), null)
                        .reason()
                        .es())
                .isEqualTo("no evaluado: falta la tabla de ocupaciones de este plan");
        // a class that the plan does not have is a true zero, and a share of it cannot be
        assertThat(RecordFigures.of(Measure.EXPANSION_SOIL, facts(soil(10, 0), null, Reported.NOTHING), null)
                        .value())
                .isZero();
        assertThat(RecordFigures.of(
                                Measure.URBAN_USED,
                                facts(soil(0, 0), null, new Reported(List.of(), List.of(used("2020", "x", 3)))),
                                null)
                        .value())
                .isNull();
    }

    @Test
    void anUrbanisationOfUnknownClassAloneTellsNothing() {
        RecordFacts facts = facts(
                soil(0, 50),
                null,
                new Reported(List.of(licence("2017", LicenceKind.URBANISATION, 5.0, null)), List.of()));

        assertThat(RecordFigures.of(Measure.EXPANSION_DEVELOPED, facts, null).value())
                .isNull();
    }

    @Test
    void whatIsKeptIsAShareOfWhatThereWas() {
        RecordFacts facts = facts(soil(0, 0), new Kept("P-2004", 300, 270, 0), Reported.NOTHING);

        RecordFigure kept = RecordFigures.of(Measure.PROTECTION_KEPT, facts, null);
        assertThat(kept.value()).isCloseTo(90, within(1e-12));
        assertThat(kept.inputs()).extracting(RecordFigure.Input::value).containsExactly(270.0, 300.0);
        assertThat(RecordFigures.of(
                                Measure.PROTECTION_KEPT,
                                facts(soil(0, 0), new Kept("P-2004", 0, 0, 0), Reported.NOTHING),
                                null)
                        .reason()
                        .es())
                .contains("P-2004");
    }

    @Test
    void whatTheNewVersionLeavesOutIsNeitherKeptNorLost() {
        RecordFigure part = RecordFigures.of(
                Measure.PROTECTION_KEPT, facts(soil(0, 0), new Kept("P-2004", 300, 150, 120), Reported.NOTHING), null);
        RecordFigure all = RecordFigures.of(
                Measure.PROTECTION_KEPT, facts(soil(0, 0), new Kept("P-2004", 300, 0, 300), Reported.NOTHING), null);

        assertThat(part.value()).isCloseTo(50, within(1e-12));
        assertThat(part.caveat().es()).startsWith("Al menos").contains("120,0 ha");
        assertThat(all.value()).isNull();
        assertThat(all.reason().es()).startsWith("no evaluado");
    }
}
