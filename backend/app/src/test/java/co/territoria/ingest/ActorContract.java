package co.territoria.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.territoria.actor.ActorRoom;
import co.territoria.indicator.IndicatorRoom;
import co.territoria.plan.PlanRoom;
import co.territoria.project.ProjectRoom;
import co.territoria.store.Notice;
import co.territoria.store.StoreUnderTest;
import co.territoria.territory.TerritoryRoom;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Roles and agreements: from the files of a pack to what is answered of them; on both engines. */
abstract class ActorContract {

    private @Nullable StoreUnderTest store;
    private TerritoryRoom territory;
    private ProjectRoom project;
    private PlanRoom plan;
    private ActorRoom actor;

    abstract StoreUnderTest start();

    @BeforeEach
    void load() {
        store = start();
        territory = new TerritoryRoom(store.database());
        project = new ProjectRoom(store.database(), territory);
        plan = new PlanRoom(store.database(), territory);
        actor = new ActorRoom(store.database(), territory, project, plan);
        assertThat(load(pack()).refused()).isZero();
    }

    @AfterEach
    void close() {
        // absent when the engine is, and the test was skipped
        if (store != null) {
            store.close();
        }
    }

    static SquaresPack pack() {
        return ProjectSquares.pack()
                .with("actors/role_kinds.csv", """
                        kind,name_es,name_en,order
                        financia,Financia,Funds,2
                        ejecuta,Ejecuta,Carries out,1
                        """)
                .with("actors/roles.csv", """
                        organisation,kind,project,plan,node,source_es,source_en
                        Gobernación,ejecuta,P-1,,,Un acta,Minutes
                        Fundación,financia,,PM,,Un acta,Minutes
                        """)
                .with("actors/agreements.csv", """
                        code,name,date,plan,node,document,note_es,note_en
                        PACTO-1,Pacto por el agua,2019-05,PM,,001,Una nota.,A note.
                        PACTO-2,Pacto sin texto,,,,000,,
                        """)
                .with("actors/agreement_parties.csv", """
                        agreement,organisation
                        PACTO-1,Fundación
                        PACTO-1,Gobernación
                        """)
                .with("actors/commitments.csv", """
                        agreement,text,responsible,due,state
                        PACTO-1,Medir el caudal,Gobernación,2020-06-30,met
                        PACTO-1,=cmd|'x',,,
                        """);
    }

    private PackLoader.Outcome load(SquaresPack pack) {
        PackLoader.Outcome last = new PackLoader.Outcome(0, 0, 0);
        for (DatasetKind kind : List.of(
                new SourceKind(territory.sources()),
                new TerritoryKind(territory.territories()),
                new ProjectKind(project.projects(), territory.territories()),
                new PlanKind(
                        plan.plans(),
                        territory.territories(),
                        new IndicatorRoom(store, territory).indicators(),
                        territory.sources()),
                new ActorKind(actor.actors(), plan.plans(), project.projects()))) {
            last = new PackLoader(store.datasets(), List.of(kind)).load(List.of(pack.files()));
            territory.forget();
            project.forget();
            plan.forget();
            actor.forget();
        }
        return last;
    }

    @Test
    void tellsWhoDoesWhat() {
        JsonNode page = actor.list(null, Language.EN);

        assertThat(page.get("roleKinds")).hasSize(2);
        assertThat(page.get("roleKinds").get(0).get("name").asString()).isEqualTo("Carries out");
        JsonNode role = page.get("roles").get(0);
        assertThat(role.get("organisation").asString()).isEqualTo("Gobernación");
        assertThat(role.get("inKind").asString()).isEqualTo("project");
        assertThat(role.get("inName").asString())
                .isEqualTo(project.projects().get("P-1").name());
        assertThat(page.get("roles").get(1).get("inCode").asString()).isEqualTo("PM");
        assertThat(actor.actors().rolesIn(project.projects().get("P-1")))
                .singleElement()
                .satisfies(found -> assertThat(found.organisation()).isEqualTo("Gobernación"));
    }

    @Test
    void countsAnOrganisationOnceInACellAndNamesTheBridges() {
        JsonNode page = actor.list(null, Language.ES);

        long inCells = 0;
        for (JsonNode cell : page.get("matrix")) {
            inCells += cell.get("organisations").asLong();
        }
        assertThat(inCells).isEqualTo(page.get("total").asLong());
        assertThat(page.get("organisations").asInt()).isEqualTo(2);
        assertThat(page.get("bridges")).hasSize(1);
        assertThat(page.get("bridges").get(0).get("cells")).hasSize(2);
    }

    @Test
    void narrowsByLevelDimensionAndWordsWithoutAccents() {
        assertThat(actor.list(null, "rector", null, null, Language.ES)
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(actor.list(null, null, "social", null, Language.ES)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(actor.list(null, null, "none", null, Language.ES)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        JsonNode found = actor.list(null, null, null, "FUNDACION", Language.ES);
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("roles")).hasSize(1);
        assertThatThrownBy(() -> actor.list(null, "otro", null, null, Language.ES))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("level");
        assertThatThrownBy(() -> actor.list(null, null, "otra", null, Language.ES))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("dimension");
    }

    @Test
    void tellsAnAgreementWithWhatItStatesAndWhatNobodyStates() {
        JsonNode page = actor.agreements(null, Language.ES);

        assertThat(page.get("total").asInt()).isEqualTo(2);
        JsonNode whole = actor.agreement("PACTO-1", Language.EN);
        assertThat(whole.get("date").asString()).isEqualTo("2019-05");
        assertThat(whole.get("parties")).hasSize(2);
        assertThat(whole.get("partiesNote").isNull()).isTrue();
        JsonNode commitment = whole.get("commitments").get(0);
        assertThat(commitment.get("stateName").asString()).isEqualTo("Met");
        assertThat(commitment.get("responsible").asString()).isEqualTo("Gobernación");
        assertThat(whole.get("commitments").get(1).get("state").isNull()).isTrue();

        JsonNode bare = actor.agreement("PACTO-2", Language.ES);
        assertThat(bare.get("commitments")).isEmpty();
        assertThat(bare.get("commitmentsNote").asString()).contains("no se supone ninguno");
        assertThatThrownBy(() -> actor.agreement("PACTO-3", Language.ES)).isInstanceOf(ApiProblem.class);
    }

    @Test
    void writesTablesThatNoSpreadsheetRuns() {
        assertThat(actor.agreementsCsv(Language.ES)).contains("Medir el caudal", "'=cmd|'x'", "PACTO-2");
        assertThat(actor.listCsv(Language.ES)).contains("Ejecuta: ");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            actors/roles.csv               | Gobernación,ejecuta | Gobernacion,ejecuta | unknown-organisation | 2 | organisation
            actors/roles.csv               | ejecuta,P-1         | pinta,P-1           | value-not-in-list    | 2 | kind
            actors/roles.csv               | ejecuta,P-1         | ejecuta,P-99        | unknown-project      | 2 | project
            actors/roles.csv               | ejecuta,P-1,        | ejecuta,P-1,PM  | role-without-place   | 2 | project
            actors/roles.csv               | ,PM,            | ,PZ,            | unknown-plan         | 3 | plan
            actors/roles.csv               | ,PM,                | ,PM,PM.L99        | unknown-node         | 3 | node
            actors/agreements.csv          | 2019-05             | mayo                | malformed-date       | 2 | date
            actors/agreements.csv          | PACTO-2             | PACTO-1             | duplicate-key        | 3 | code
            actors/agreements.csv          | ,000,               | ,009,               | unknown-document     | 3 | document
            actors/agreement_parties.csv   | PACTO-1,Fundación   | PACTO-9,Fundación   | unknown-agreement    | 2 | agreement
            actors/agreement_parties.csv   | Fundación           | Fundación Nueva     | unknown-organisation | 2 | organisation
            actors/commitments.csv         | 2020-06-30          | 30/06/2020          | malformed-date       | 2 | due
            actors/commitments.csv         | ,met                | ,hecho              | value-not-in-list    | 2 | state
            """, delimiter = '|')
    void tellsWhatIsWrongAndKeepsTheLastGoodVersion(
            String file, String piece, String replacement, String rule, int row, String field) {
        assertThat(load(pack().edit(file, piece, replacement)).refused()).isEqualTo(1);

        List<Notice> notices = new ArrayList<>(store.datasets().listRefusal("squares", "actors"));
        assertThat(notices).anySatisfy(notice -> {
            assertThat(notice.rule()).isEqualTo(rule);
            assertThat(notice.file()).isEqualTo(file);
            assertThat(notice.row()).isEqualTo(row);
            assertThat(notice.field()).isEqualTo(field);
        });
        assertThat(actor.agreements(null, Language.ES).get("total").asInt()).isEqualTo(2);
    }
}
