package co.territoria.plan;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the addresses of plans answer, in one language. */
final class PlanJson {

    private PlanJson() {}

    record Page(List<Document> documents, int total, List<Item> items, boolean example) {}

    record Document(
            String code,
            String title,
            String organisation,
            @Nullable String date,
            @Nullable String note) {}

    record Item(
            String code,
            String name,
            @Nullable String kind,
            @Nullable String kindName,
            @Nullable String level,
            @Nullable String levelName,
            @Nullable String territory,
            @Nullable Integer from,
            @Nullable Integer to,
            String document,
            int nodeCount,
            @Nullable String note) {}

    record Node(String code, @Nullable String parent, String kind, String kindName, String name, List<String> places) {}

    record Whole(@JsonUnwrapped Item plan, List<Node> nodes, boolean example) {}

    static Document document(PlanDocument document, Language language) {
        return new Document(
                document.code(),
                document.title(),
                document.organisation(),
                document.date(),
                text(document.note(), language));
    }

    static Item item(Plan plan, Plans plans, Language language) {
        return new Item(
                plan.code().value(),
                plan.name(),
                plan.kind(),
                word(plan, PlanWord.Kind.PLAN_KIND, plan.kind(), plans, language),
                plan.level(),
                word(plan, PlanWord.Kind.PLAN_LEVEL, plan.level(), plans, language),
                plan.territory() == null ? null : plan.territory().value(),
                plan.years().from(),
                plan.years().to(),
                plan.document(),
                plan.nodes().size(),
                text(plan.note(), language));
    }

    static Node node(Plan plan, PlanNode node, Plans plans, Language language) {
        String kindName = word(plan, PlanWord.Kind.NODE_KIND, node.kind(), plans, language);
        return new Node(
                node.code(),
                node.parent(),
                node.kind(),
                kindName == null ? node.kind() : kindName,
                node.name(),
                node.places().stream().map(TerritoryCode::value).toList());
    }

    private static @Nullable String word(
            Plan plan, PlanWord.Kind kind, @Nullable String id, Plans plans, Language language) {
        return plans.findWord(plan.pack(), kind, id)
                .map(word -> word.name().in(language))
                .orElse(null);
    }

    private static @Nullable String text(@Nullable LocalText text, Language language) {
        return text == null ? null : text.in(language);
    }
}
