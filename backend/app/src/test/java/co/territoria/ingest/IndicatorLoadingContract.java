package co.territoria.ingest;

import static co.territoria.ingest.IndicatorSquares.POVERTY;
import static co.territoria.ingest.IndicatorSquares.POVERTY_VALUES;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.indicator.IndicatorRoom;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the files of a family to indicators in force, good input and bad, on both engines. */
abstract class IndicatorLoadingContract {

    private StoreUnderTest store;
    private TerritoryRoom territory;
    private IndicatorRoom room;

    abstract StoreUnderTest start();

    @BeforeEach
    void open() {
        store = start();
        territory = new TerritoryRoom(store.database());
        room = new IndicatorRoom(store, territory);
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        PackLoader.Outcome outcome = new PackLoader(
                        store.datasets(),
                        List.of(
                                new SourceKind(territory.sources()),
                                new TerritoryKind(territory.territories()),
                                new RegionalisationKind(territory.territories()),
                                new IndicatorKind(room.indicators(), territory.territories(), territory.sources())))
                .load(List.of(pack.files()));
        territory.forget();
        room.forget();
        return outcome;
    }

    private double valueOf(String indicator, String code) {
        return room.values(indicator, Map.of("within", code), Language.ES)
                .get("items")
                .get(0)
                .get("value")
                .asDouble();
    }

    private int count(String table) {
        return store.database().jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    @Test
    void loadsEachFamilyAsADataset() {
        assertThat(load(IndicatorSquares.pack())).isEqualTo(new PackLoader.Outcome(5, 0, 0));

        assertThat(store.datasets()
                        .findPublished("squares", "indicators/pobreza")
                        .orElseThrow()
                        .rows())
                .isEqualTo(17);
        assertThat(room.indicators().list("squares"))
                .extracting(one -> one.code().value())
                .containsExactly("pob", "pobreza", "indice", "casos");
        assertThat(room.indicators().families("squares"))
                .extracting(family -> family.id())
                .containsExactly("poblacion", "pobreza");
        assertThat(load(IndicatorSquares.pack())).isEqualTo(new PackLoader.Outcome(0, 5, 0));
    }

    @Test
    void aChangedFileClosesAndOpensOnlyTheRowsThatDiffer() {
        load(IndicatorSquares.pack());
        int observations = count("observation");
        int definitions = count("indicator");

        load(IndicatorSquares.pack()
                .edit(POVERTY_VALUES, "pobreza,EX003,2018,total,20,", "pobreza,EX003,2018,total,21.5,")
                .edit(POVERTY_VALUES, "pobreza,EX001,2017,total,12,PRUEBA,\n", ""));

        assertThat(store.datasets()
                        .findPublished("squares", "indicators/pobreza")
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThat(valueOf("pobreza", "EX003")).isEqualTo(21.5);
        // one value is new beside its predecessor; the one that is gone stays, closed
        assertThat(count("observation")).isEqualTo(observations + 1);
        assertThat(count("indicator")).isEqualTo(definitions);
        assertThat(room.values("pobreza", Map.of(), Language.ES).get("periods").toString())
                .isEqualTo("[\"2018\"]");

        store.datasets().pointTo("squares", "indicators/pobreza", 1);
        room.forget();
        assertThat(valueOf("pobreza", "EX003")).isEqualTo(20);
        assertThat(room.values("pobreza", Map.of(), Language.ES).get("periods").toString())
                .isEqualTo("[\"2017\",\"2018\"]");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            values.csv     ~ pobreza,EX002,2018,total   ~ pobreza,EX099,2018,total   ~ unknown-territory  ~ 3 ~ code
            values.csv     ~ pobreza,EX002,2018,total   ~ pobreza,EX,2018,total      ~ wrong-level        ~ 3 ~ code
            values.csv     ~ pobreza,EX002,2018,total   ~ pobrezza,EX002,2018,total  ~ unknown-indicator  ~ 3 ~ indicator
            values.csv     ~ pobreza,EX002,2018,total   ~ pobreza,EX001,2018,total   ~ duplicate-key      ~ 3 ~ indicator
            values.csv     ~ EX002,2018,total,40,       ~ 'EX002,2018,total,"40,5",' ~ not-a-number       ~ 3 ~ value
            values.csv     ~ EX002,2018,total,40,       ~ EX002,2018,total,NaN,      ~ not-a-number       ~ 3 ~ value
            values.csv     ~ EX002,2018,total,40,       ~ EX002,2018,total,,         ~ missing-value      ~ 3 ~ value
            values.csv     ~ EX002,2018,total,40,PRUEBA ~ EX002,2018,total,40,OTRA   ~ unknown-source     ~ 3 ~ source
            values.csv     ~ EX002,2018,total           ~ EX002,18,total             ~ invalid-period     ~ 3 ~ period
            values.csv     ~ EX002,2018,total           ~ EX002,2018,todo            ~ value-not-in-list  ~ 3 ~ breakdown
            values.csv     ~ indicator,code             ~ indicador,code             ~ missing-column     ~ 1 ~ indicator
            indicators.csv ~ casos,Casos                ~ delitos,Casos              ~ definition-without-values ~ 4 ~ code
            indicators.csv ~ casos,Casos                ~ Casos,Casos                ~ invalid-id         ~ 4 ~ code
            indicators.csv ~ casos,Casos                ~ pob,Casos                  ~ duplicate-key      ~ 4 ~ code
            indicators.csv ~ casos,Casos                ~ indice,Casos               ~ duplicate-key      ~ 4 ~ code
            indicators.csv ~ Cases,casos                ~ 'Cases,'                   ~ missing-value      ~ 4 ~ unit_es
            indicators.csv ~ weighted_mean,pob,         ~ weighted_mean,pobb,        ~ unknown-weight     ~ 2 ~ weight_indicator
            indicators.csv ~ weighted_mean,pob,         ~ weighted_mean,pobreza,     ~ unknown-weight     ~ 2 ~ weight_indicator
            indicators.csv ~ weighted_mean,pob,         ~ 'weighted_mean,,'          ~ missing-value      ~ 2 ~ weight_indicator
            indicators.csv ~ weighted_mean,pob,         ~ sum,pob,                   ~ unexpected-value   ~ 2 ~ weight_indicator
            indicators.csv ~ weighted_mean,             ~ mean,                      ~ value-not-in-list  ~ 2 ~ aggregation
            indicators.csv ~ social,lower_is_better     ~ social,menos               ~ value-not-in-list  ~ 2 ~ direction
            indicators.csv ~ 1,social,lower             ~ 1,salud,lower              ~ value-not-in-list  ~ 2 ~ dimension
            indicators.csv ~ percentage,1,              ~ percentage,1.5,            ~ not-a-whole-number ~ 2 ~ decimals
            indicators.csv ~ percentage,1,              ~ percentage,12,             ~ value-out-of-range ~ 2 ~ decimals
            indicators.csv ~ pob,,,,,PRUEBA             ~ pob,,,,,NADIE              ~ unknown-source     ~ 2 ~ source
            indicators.csv ~ no se agrega: es un índice,not aggregated: an index ~ , ~ missing-value      ~ 3 ~ aggregation_note_es
            indicators.csv ~ 2017|2018                  ~ 2017-2018                  ~ invalid-break      ~ 3 ~ breaks
            indicators.csv ~ 2017|2018                  ~ 2018|2017                  ~ invalid-break      ~ 3 ~ breaks
            indicators.csv ~ Cambió el método.          ~                            ~ missing-value      ~ 3 ~ comparability_es
            family.yaml    ~ head: pobreza              ~ head: miseria              ~ head-not-in-family ~   ~ head
            family.yaml    ~ dimension: social          ~ dimension: salud           ~ value-not-in-list  ~   ~ dimension
            family.yaml    ~ es: Pobreza                ~ es: ''                     ~ missing-value      ~   ~ name.es
            """, delimiter = '~', quoteCharacter = '\'', emptyValue = "")
    void refusesWholeAndKeepsTheLastGoodVersion(
            String file, String piece, @Nullable String replacement, String rule, @Nullable Integer row, String field) {
        refuses(file, piece, replacement == null ? "" : replacement, rule, row, field);
    }

    private void refuses(
            String file, String piece, String replacement, String rule, @Nullable Integer row, String field) {
        load(IndicatorSquares.pack());
        String path = "indicators/pobreza/" + file;

        PackLoader.Outcome outcome = load(IndicatorSquares.pack().edit(path, piece, replacement));

        assertThat(outcome).isEqualTo(new PackLoader.Outcome(0, 4, 1));
        assertThat(store.datasets().listRefusal("squares", "indicators/pobreza"))
                .anySatisfy(notice -> {
                    assertThat(notice.rule()).isEqualTo(rule);
                    assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
                    assertThat(notice.file()).isEqualTo(path);
                    assertThat(notice.row()).isEqualTo(row);
                    assertThat(notice.field()).isEqualTo(field);
                    assertThat(notice.messageEs()).isNotBlank();
                    assertThat(notice.messageEn()).isNotBlank();
                });
        assertThat(store.datasets()
                        .findPublished("squares", "indicators/pobreza")
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThat(valueOf("pobreza", "EX002")).isEqualTo(40);
    }

    @Test
    void everyValueNeedsItsDefinition() {
        load(IndicatorSquares.pack()
                .edit(POVERTY, "casos,Casos,Cases,casos,cases,0,politica,lower_is_better,sum,,,,,,PRUEBA\n", ""));

        assertThat(store.datasets().listRefusal("squares", "indicators/pobreza"))
                .hasSize(4)
                .allSatisfy(notice -> assertThat(notice.rule()).isEqualTo("unknown-indicator"));
        assertThat(room.indicators().find("squares", "pobreza")).isEmpty();
    }

    @Test
    void aFamilyWithoutOneOfItsFilesIsRefused() {
        load(IndicatorSquares.pack().without("indicators/pobreza/values.csv"));

        assertThat(store.datasets().listRefusal("squares", "indicators/pobreza"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.rule()).isEqualTo("missing-file");
                    assertThat(notice.file()).isEqualTo("indicators/pobreza/values.csv");
                });
    }

    @Test
    void aFamilyMayWeighWithOneThatLoadsAfterIt() {
        SquaresPack pack = IndicatorSquares.pack()
                .without("indicators/poblacion/family.yaml")
                .without("indicators/poblacion/indicators.csv")
                .without("indicators/poblacion/values.csv");
        SquaresPack whole = IndicatorSquares.pack();
        for (String file : List.of("family.yaml", "indicators.csv", "values.csv")) {
            pack.with(
                    "indicators/zzz/" + file,
                    whole.files()
                            .find("indicators/poblacion/" + file)
                            .orElseThrow()
                            .text());
        }

        assertThat(load(pack).refused()).isZero();
        assertThat(room.values("pobreza", Map.of("level", "department"), Language.ES)
                        .get("items")
                        .get(0)
                        .get("value")
                        .asDouble())
                .isEqualTo((10 * 300 + 40 * 100 + 20 * 100 + 20 * 100) / 600.0);
    }

    @Test
    void aRefusedWeightLeavesTheRateWithoutWholeAndSaysWhy() {
        load(IndicatorSquares.pack()
                .edit(IndicatorSquares.POPULATION_VALUES, "pob,EX001,2018,total,300", "pob,EX001,2018,total,x"));

        assertThat(room.values("pobreza", Map.of("level", "department"), Language.ES)
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("el indicador con que se pondera no está cargado");
    }
}
