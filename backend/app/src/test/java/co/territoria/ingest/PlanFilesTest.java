package co.territoria.ingest;

import static co.territoria.ingest.ProjectSquares.NODES;
import static co.territoria.ingest.ProjectSquares.PLANS;
import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.indicator.Direction;
import co.territoria.plan.Adoption;
import co.territoria.plan.Alignment;
import co.territoria.plan.Driver;
import co.territoria.plan.Goal;
import co.territoria.plan.Plan;
import co.territoria.plan.PlanDelivery;
import co.territoria.plan.PlanDocument;
import co.territoria.plan.PlanNode;
import co.territoria.store.Notice;
import co.territoria.territory.TerritoryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFilesTest {

    private final Notices notices = new Notices();

    private Optional<PlanDelivery> read(SquaresPack pack) {
        return new PlanFiles(pack.files(), ProjectSquares.places(), PlanSquares.CITED, notices).read();
    }

    @Test
    void readsPlansWithTheirTreesInTheOrderOfTheDocument() {
        PlanDelivery read = read(ProjectSquares.pack()).orElseThrow();

        assertThat(notices.list()).isEmpty();
        assertThat(read.documents()).extracting(PlanDocument::code).containsExactly("000", "001");
        assertThat(read.plans()).extracting(plan -> plan.code().value()).containsExactly("PM", "PG", "CITADO");
        Plan master = read.plans().get(0);
        assertThat(master.nodes()).extracting(PlanNode::code).containsExactly("PM.L2", "PM.L1", "PM.L1.M1");
        assertThat(master.nodes().get(2).parent()).isEqualTo("PM.L1");
        assertThat(master.nodes().get(2).places())
                .containsExactly(new TerritoryCode("EX001"), new TerritoryCode("EX004"));
        Plan cited = read.plans().get(2);
        assertThat(cited.kind()).isNull();
        assertThat(cited.territory()).isNull();
        assertThat(cited.nodes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            plans/plans.csv     | PG,Programa              | PM,Programa               | duplicate-key        | 3 | code
            plans/plans.csv     | PG,Programa              | p g,Programa              | malformed-code       | 3 | code
            plans/plans.csv     | maestro,departamental    | magno,departamental       | value-not-in-list    | 2 | kind
            plans/plans.csv     | maestro,departamental    | maestro,comarcal          | value-not-in-list    | 2 | level
            plans/plans.csv     | municipal,EX001          | municipal,EX01            | unknown-territory    | 3 | territory
            plans/plans.csv     | 2002,2010,001            | 2010,2002,001             | years-reversed       | 2 | to_year
            plans/plans.csv     | 2002,2010,001            | 202,2010,001              | year-out-of-range    | 2 | from_year
            plans/plans.csv     | 2002,2010,001            | 2002.5,2010,001           | not-a-whole-number   | 2 | from_year
            plans/plans.csv     | 2002,2010,001            | 2002,2010,01              | unknown-document     | 2 | document
            plans/nodes.csv     | PM,PM.L1,                | PX,PM.L1,                 | unknown-plan         | 3 | plan
            plans/nodes.csv     | PM,PM.L1,                | PM,PM.L2,                 | duplicate-key        | 3 | code
            plans/nodes.csv     | PM.L1.M1,PM.L1,          | PM.L1.M1,PM.L9,           | unknown-parent       | 4 | parent
            plans/nodes.csv     | PM.L1.M1,PM.L1,          | PM.L1.M1,PG.L1,           | parent-of-other-plan | 4 | parent
            plans/nodes.csv     | PM.L1.M1,PM.L1,          | PM.L1.M1,PM.L1.M1,        | cycle                | 4 | parent
            plans/nodes.csv     | PM,PM.L1,,               | PM,PM.L1,PM.L1.M1,        | cycle                | 3 | parent
            plans/nodes.csv     | PM.L1,meta               | PM.L1,metas               | value-not-in-list    | 4 | kind
            plans/nodes.csv     | EX001;EX004              | EX001;EX009               | unknown-territory    | 4 | places
            plans/nodes.csv     | EX001;EX004,001          | EX001;EX004,009           | unknown-document     | 4 | document
            plans/nodes.csv     | Línea del programa       | ''                        | missing-value        | 5 | name
            plans/documents.csv | 2002-04                  | abril de 2002             | not-a-date           | 3 | date
            plans/documents.csv | 2002-04                  | 2002-13                   | not-a-date           | 3 | date
            plans/documents.csv | Una candidatura          | ''                        | missing-value        | 2 | organisation
            plans/kinds.csv     | meta,Meta                | Meta 1,Meta               | malformed-code       | 3 | kind
            plans/kinds.csv     | Meta,Goal                | Meta,                     | missing-value        | 3 | name_en
            plans/kinds.csv     | meta,Meta                | linea,Meta                | duplicate-key        | 3 | kind
            """, delimiter = '|')
    void tellsWhatIsWrongWithARow(String file, String piece, String replacement, String rule, int row, String field) {
        assertThat(read(ProjectSquares.pack().edit(file, piece, replacement))).isEmpty();

        assertThat(notices.list()).anySatisfy(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.file()).isEqualTo(file);
            assertThat(notice.row()).isEqualTo(row);
            assertThat(notice.field()).isEqualTo(field);
            assertThat(notice.messageEs()).isNotBlank();
            assertThat(notice.messageEn()).isNotBlank();
        });
    }

    @Test
    void readsGoalsWithTheirVersionsTargetsDriversAndAlignments() {
        PlanDelivery read = read(PlanSquares.pack()).orElseThrow();

        assertThat(notices.list()).isEmpty();
        Plan plan = read.plans().get(0);
        assertThat(plan.adoption().act()).isEqualTo(new Adoption.Act("ordenanza", "7", "2016"));
        assertThat(read.plans().get(1).adoption().state()).isEqualTo(Adoption.State.FALSE);
        assertThat(read.plans().get(2).adoption()).isEqualTo(Adoption.UNKNOWN);
        assertThat(plan.goals()).hasSize(5);
        assertThat(plan.goalsInForce()).extracting(Goal::code).containsExactly("G1", "G2", "G3", "G4");
        assertThat(plan.goalsInForce().get(3).version()).isEqualTo(new Goal.Version(2, "Ordenanza 9", "2018-03"));
        assertThat(plan.goalsInForce().get(2).baseline()).isNull();
        // a goal takes the side of its indicator
        assertThat(plan.goalsInForce().get(0).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(plan.drivers()).extracting(Driver::node).containsExactly("PD.L1", "PD.L2");
        assertThat(read.alignments()).extracting(Alignment::to).containsExactly("PD.L1", "CITADO");
        assertThat(plan.nodes().get(0).sdgs()).containsExactly(1, 10);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            plans/goals.csv     | Bajar la pobreza,pobreza             | Bajar la pobreza,pobresa             | unknown-indicator         | 2 | indicator
            plans/goals.csv     | G1,,PD,PD.L1.P1             | G1,,PD,PD.L1.P2             | unknown-node              | 2 | node
            plans/goals.csv     | G1,,PD,PD.L1.P1             | G1,,PD,PG.L1                | node-of-other-plan        | 2 | node
            plans/goals.csv     | G1,,PD,                     | G1,,PX,                     | unknown-plan              | 2 | plan
            plans/goals.csv     | G2,,PD                      | G1,,PD                      | duplicate-key             | 3 | code
            plans/goals.csv     | G4,2,PD                     | G4,1,PD                     | duplicate-key             | 6 | code
            plans/goals.csv     | G4,2,PD                     | G4,0,PD                     | not-positive              | 6 | version
            plans/goals.csv     | Ordenanza 9,2018-03         | ,2018-03                    | version-without-act       | 6 | act
            plans/goals.csv     | Ordenanza 9,2018-03         | Ordenanza 9,2015            | versions-reversed         | 6 | from
            plans/goals.csv     | Ordenanza 9,2018-03         | Ordenanza 9,marzo           | not-a-date                | 6 | from
            plans/goals.csv     | Bajar la pobreza,pobreza,,           | Bajar la pobreza,pobreza,campo,      | unknown-breakdown         | 2 | breakdown
            plans/goals.csv     | 20,2016,PRUEBA,Planeación   | 20,,PRUEBA,Planeación       | missing-value             | 2 | baseline_year
            plans/goals.csv     | 20,2016,PRUEBA,Planeación   | ,2016,PRUEBA,Planeación     | baseline-without-value    | 2 | baseline_year
            plans/goals.csv     | 20,2016,PRUEBA,Planeación   | 20,2016,PRUEBE,Planeación   | unknown-source            | 2 | baseline_source
            plans/goals.csv     | 20,2016,PRUEBA,Planeación   | 20,2020,PRUEBA,Planeación   | target-before-baseline    | 2 | baseline_year
            plans/goals.csv     | 20,2016,PRUEBA,Planeación   | 5,2016,PRUEBA,Planeación    | target-against-direction  | 2 | direction
            plans/goals.csv     | 20,2016,PRUEBA,,3           | 20,2016,PRUEBA,,0           | not-positive              | 3 | weight
            plans/goals.csv     | higher_is_better            | neutral                     | value-not-in-list         | 4 | direction
            plans/goals.csv     | higher_is_better            | ''                          | goal-without-direction    | 4 | direction
            plans/goals.csv     | Bajar la pobreza,pobreza,,,,,,       | Bajar la pobreza,pobreza,,,,,higher_is_better, | direction-against-indicator | 2 | direction
            plans/goals.csv     | EX001,12                    | EX009,12                    | unknown-territory         | 5 | territory
            plans/goal_targets.csv | G1,,2020,10              | G9,,2020,10                 | unknown-goal              | 2 | goal
            plans/goal_targets.csv | G1,,2020,10              | G1,3,2020,10                | unknown-version           | 2 | version
            plans/goal_targets.csv | G1,,2020,10              | G1,,,                       | missing-value             | 2 | value
            plans/goal_targets.csv | G2,,2018,10              | G1,,2020,12                 | duplicate-key             | 3 | year
            plans/goal_targets.csv | G1,,2020,10              | G1,,2020,diez               | not-a-number              | 2 | value
            plans/drivers.csv   | PD.L1,pobreza               | PD.L1,pobrezas              | unknown-indicator         | 2 | indicator
            plans/drivers.csv   | PD.L1,pobreza               | PD.L7,pobreza               | unknown-node              | 2 | node
            plans/alignment.csv | PG.L1,PD.L1                 | PG.L1,PD.L5                 | unknown-node              | 2 | other
            plans/alignment.csv | PG.L1,PD.L1                 | PG.L1,PG.L1                 | aligned-with-itself       | 2 | other
            plans/alignment.csv | contributes                 | ayuda                       | value-not-in-list         | 2 | kind
            plans/alignment.csv | PG.L1,CITADO,cites          | PG.L1,PD.L1,contributes     | duplicate-key             | 3 | other
            plans/nodes.csv     | 1;10                        | 1;18                        | invalid-sdg               | 2 | sdgs
            plans/plans.csv     | true,ordenanza              | sí,ordenanza                | value-not-in-list         | 2 | adopted
            plans/plans.csv     | true,ordenanza              | ,ordenanza                  | act-without-adoption      | 2 | adopted
            plans/plans.csv     | true,ordenanza              | true,decreto                | value-not-in-list         | 2 | act_kind
            plans/plans.csv     | true,ordenanza              | true,                       | act-without-kind          | 2 | act_kind
            plans/plans.csv     | 2016,2020,,,                | 2016,2020,true,,            | programme-adopted         | 3 | adopted
            """, delimiter = '|')
    void tellsWhatIsWrongWithAGoalATieOrAnAct(
            String file, String piece, String replacement, String rule, int row, String field) {
        assertThat(read(PlanSquares.pack().edit(file, piece, replacement))).isEmpty();

        assertThat(notices.list()).anySatisfy(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.row()).isEqualTo(row);
            assertThat(notice.field()).isEqualTo(field);
            assertThat(notice.messageEs()).isNotBlank();
            assertThat(notice.messageEn()).isNotBlank();
        });
    }

    @Test
    void namesTheIndicatorThatComesNearest() {
        read(PlanSquares.pack().edit(PlanGoals.GOALS, "Bajar la pobreza,pobreza", "Bajar la pobreza,pobresa"));

        assertThat(notices.list()).anySatisfy(notice -> assertThat(notice.messageEs())
                .contains("ningún indicador en vigor tiene el código «pobresa»")
                .contains("pobreza"));
    }

    @Test
    void tellsACycleOnceWithItsWholeWay() {
        read(ProjectSquares.pack().edit(NODES, "PM,PM.L1,,", "PM,PM.L1,PM.L1.M1,"));

        assertThat(notices.list())
                .filteredOn(notice -> notice.rule().equals("cycle"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.messageEn()).contains("PM.L1 → PM.L1.M1 → PM.L1"));
    }

    @Test
    void takesAParentThatComesLater() {
        assertThat(read(ProjectSquares.pack().edit(NODES, "PM,PM.L2,,", "PM,PM.L2,PM.L1.M1,")))
                .isPresent();
        assertThat(notices.list()).isEmpty();
    }

    @Test
    void warnsOfAProgrammeThatPassesForAPlan() {
        read(ProjectSquares.pack()
                .edit(
                        PLANS,
                        "Programa de gobierno; no es un plan adoptado.,Programme of government; not an adopted plan.",
                        ","));

        assertThat(notices.list()).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Notice.Severity.WARNING);
            assertThat(notice.rule()).isEqualTo("programme-without-note");
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            actors/actors.csv | Fundación,aliado       | Fundación,amigo        | value-not-in-list | 4 | level
            actors/actors.csv | rector,social          | rector,cultural        | value-not-in-list | 3 | dimension
            actors/actors.csv | rector,social          | rector,transversal     | duplicate-key     | 3 | organisation
            actors/actors.csv | aliado,,000            | aliado,,007            | unknown-document  | 4 | document
            actors/actors.csv | Fundación              | ''                     | missing-value     | 4 | organisation
            actors/levels.csv | aliado,Aliado          | aliado,                | missing-value     | 3 | name_es
            actors/actors.yaml | notes: {es            | notes: {es: [          | unreadable-yaml   |   |
            """, delimiter = '|')
    void tellsWhatIsWrongWithAnActor(
            String file, String piece, String replacement, String rule, Integer row, String field) {
        PackFiles pack = ProjectSquares.pack().edit(file, piece, replacement).files();

        assertThat(ActorKind.read(pack, new ActorReferences(Set.of("000", "001"), Map.of(), Set.of()), notices))
                .isEmpty();

        assertThat(notices.list()).anySatisfy(notice -> {
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.file()).isEqualTo(file);
            assertThat(notice.field()).isEqualTo(field);
            if (row != null) {
                assertThat(notice.row()).isEqualTo(row);
            }
        });
    }
}
