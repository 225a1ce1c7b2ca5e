package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.landuse.LandUsePlan;
import co.territoria.landuse.LandUseRoom;
import co.territoria.layer.Layer;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryCode;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The register of land-use plans: from the files of a pack to what is answered of it; on both engines. */
abstract class LandUseContract {

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private LandUseRoom landUse;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        landUse = new LandUseRoom(store, territory);
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    static SquaresPack pack() {
        return new SquaresPack().with("land-use/plans.csv", """
                id,territory,kind,act_kind,act_number,act_date,act_confirmed,act_text,revision,scale,short_until,medium_until,long_until,version,supersedes,in_force,source_es,source_en,note_es,note_en
                EX,EX,POTD,,,,false,,,,,,,,,true,Una cita,A quotation,,
                EX001-2004,EX001,POT,Acuerdo,012,2004-06-30,true,Acuerdo 012 de 2004,,25000,2007,2011-12,2015-12-31,2004,,false,El acuerdo,The act,,
                EX001-2019,EX001,POT,Acuerdo,009,2019-11-22,true,Acuerdo 009 de 2019,Revision_Vencimiento_Largo_Plazo,10000,,,,2019,EX001-2004,true,El acuerdo,The act,Nota,Note
                EX002,EX002,EOT,,,,false,,,,,,,,,true,Regla de población,Population rule,,
                """);
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        PackLoader.Outcome last = new PackLoader.Outcome(0, 0, 0);
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new RegionalisationKind(territory.territories()),
                new LandUseKind(landUse.plans(), territory.territories()))) {
            last = new PackLoader(store.datasets(), List.of(kind)).load(List.of(pack.files()));
            territory.forget();
            landUse.forget();
        }
        return last;
    }

    @Test
    void answersTheRegister() {
        assertThat(load(pack()).loaded()).isEqualTo(1);

        JsonNode page = landUse.list(null, null, null, Language.EN);

        assertThat(page.get("items")).hasSize(4);
        JsonNode newest = page.get("items").get(2);
        assertThat(newest.get("territory").get("name").asString()).isEqualTo("Uno");
        assertThat(newest.get("subregion").get("name").asString()).isEqualTo("Franja Sur");
        assertThat(newest.get("ageYears").asInt()).isEqualTo(6);
        assertThat(newest.get("revision").get("name").asString()).isEqualTo("Revision at the end of the long term");
        assertThat(newest.get("supersedes").asString()).isEqualTo("EX001-2004");
        assertThat(page.get("items").get(1).get("terms").get("medium").asString())
                .isEqualTo("2011-12");
        JsonNode unknown = page.get("items").get(3);
        assertThat(unknown.get("act").get("confirmed").asBoolean()).isFalse();
        assertThat(unknown.get("act").get("text").isNull()).isTrue();
        assertThat(unknown.get("ageYears").isNull()).isTrue();
        JsonNode totals = page.get("totals");
        assertThat(totals.get("plans").asInt()).isEqualTo(4);
        assertThat(totals.get("municipal").get("territories").asInt()).isEqualTo(2);
        assertThat(totals.get("municipal").get("unconfirmed").asInt()).isEqualTo(1);
        assertThat(totals.get("withPolygons").asInt()).isZero();
    }

    @Test
    void narrowsByPlaceAndKind() {
        load(pack());

        assertThat(landUse.list("EX001", null, null, Language.ES).get("items")).hasSize(2);
        assertThat(landUse.list(null, "EX002", null, Language.ES).get("items")).hasSize(1);
        assertThat(landUse.list(null, null, "POTD", Language.ES).get("items")).hasSize(1);
        assertThatThrownBy(() -> landUse.list(null, null, "PTO", Language.ES)).isInstanceOf(ApiProblem.class);
        assertThat(landUse.csv(Language.ES)).contains("Acuerdo 009 de 2019", "act_confirmed");
    }

    @Test
    void namesTheNearestWhereAnIdIsWrong() {
        load(pack());

        assertThatThrownBy(() -> landUse.get("EX001-2018", Language.ES))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(404);
                    assertThat(problem.nearest()).contains("EX001-2019");
                });
    }

    @Test
    void tellsWhyAPlanWithoutPolygonsCannotBeCompared() {
        load(pack());

        JsonNode whole = landUse.get("EX001-2004", Language.ES);

        assertThat(whole.get("delivery").isNull()).isTrue();
        assertThat(whole.get("themesDetail")).isEmpty();
        assertThat(whole.get("versions")).hasSize(2);
        assertThat(whole.get("versions").get(0).get("id").asString()).isEqualTo("EX001-2019");
        assertThat(whole.get("comparable").get(1).get("comparable").asBoolean()).isFalse();
        assertThat(whole.get("comparable").get(1).get("reason").asString()).contains("anterior al 2007-09-20");
    }

    @Test
    void findsThePlanInForceAndItsLimit() {
        load(pack().edit("pack.yaml", "source: PRUEBA", "source: PRUEBA, accuracyMetres: 2.5"));

        LandUsePlan plan = landUse.plans().inForce(new TerritoryCode("EX001")).orElseThrow();

        assertThat(plan.id()).isEqualTo("EX001-2019");
        assertThat(landUse.plans().zones(plan).zones()).isEmpty();
        assertThat(landUse.plans().limit(territory.territories().get("EX001")).accuracyMetres())
                .isEqualTo(2.5);
        assertThat(landUse.plans()
                        .limit(territory.territories().get("EX001"))
                        .geometry()
                        .getArea())
                .isBetween(1.2e8, 1.3e8);
    }

    @Test
    void knowsNoAccuracyWhereNoneIsTold() {
        load(pack());

        assertThat(landUse.plans().limit(territory.territories().get("EX001")).accuracyMetres())
                .isInfinite();
    }

    @Test
    void publishesEveryMunicipality() {
        load(pack());

        Layer layer = landUse.layers().get(0);

        assertThat(layer.description().id().value()).isEqualTo("land-use-register");
        assertThat(layer.find("EX001").orElseThrow().properties()).containsEntry("plan", "EX001-2019");
        assertThat(layer.find("EX004").orElseThrow().properties()).containsEntry("plan", null);
    }

    /** The sheet of a territory tells what the register says: the facts are written once. */
    @Test
    void tellsTheTerritoryOfItsPlan() {
        load(pack());

        assertThat(territory.territories().get("EX001").landUse()).satisfies(act -> {
            assertThat(act.kind()).isEqualTo("POT");
            assertThat(act.act()).isEqualTo("Acuerdo 009 de 2019");
        });
        assertThat(territory.territories().get("EX003").landUse()).isNull();
    }

    @Test
    void keepsTerritoriesWhateverTheRegisterSays() {
        String old = "Acuerdo 009 de 2019".repeat(30);
        load(pack().edit("land-use/plans.csv", "true,Acuerdo 009 de 2019", "true," + old));

        assertThat(territory.territories().get("EX001").landUse())
                .satisfies(act -> assertThat(act.act()).hasSize(200).endsWith("…"));
        assertThat(landUse.plans().get("EX001-2019").act().text()).isEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EX002,EX002,EOT|EX009,EX009,EOT|unknown-territory",
                "EX002,EX002,EOT|EX002,EX002,PTO|value-not-in-list",
                "EX002,EX002,EOT|EX002,EX002,POTD|wrong-level",
                "EX002,EX002,EOT|EX 2,EX002,EOT|malformed-code",
                "2019-11-22|22/11/2019|malformed-date",
                "2019-11-22|2019-02-30|malformed-date",
                "Largo_Plazo,10000|Largo_Plaza,10000|value-not-in-list",
                "Largo_Plazo,10000|Largo_Plazo,-5|value-out-of-range",
                "EX001-2004,true|EX002,true|unknown-plan",
                "2004,,false|2004,,true|two-in-force",
                "true,Acuerdo 012 de 2004|si,Acuerdo 012 de 2004|value-not-in-list",
                "EX002,EX002,EOT|EX001-2004,EX002,EOT|duplicate-key",
            })
    void refusesWhatIsWrong(String piece, String replacement, String rule) {
        PackLoader.Outcome outcome = load(pack().edit("land-use/plans.csv", piece, replacement));

        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(store.datasets().listRefusal("squares", "land-use"))
                .filteredOn(notice -> notice.severity() == Notice.Severity.ERROR)
                .extracting(Notice::rule)
                .contains(rule);
    }

    @Test
    void readsKindsOfDeterminantsOfThePack() {
        load(pack());
        assertThat(landUse.plans().determinantKinds(territory.territories().defaultPack()))
                .hasSize(12);

        load(pack().with("land-use/determinant_kinds.csv", """
                version,kind,rank,name_es,name_en,basis_es,basis_en
                2030,heritage,1,Patrimonio,Heritage,Una ley,A law
                """));
        assertThat(landUse.plans().determinantKinds(territory.territories().defaultPack()))
                .singleElement()
                .satisfies(kind -> assertThat(kind.version()).isEqualTo("2030"));
    }
}
