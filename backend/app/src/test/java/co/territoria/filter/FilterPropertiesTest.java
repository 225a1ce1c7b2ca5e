package co.territoria.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPropertiesTest {

    private static final int ROUNDS = 2_000;

    private static final FilterLimits WIDE = new FilterLimits(100, 100_000, 200_000, 5_000_000);

    private static final String ALPHABET =
            "'\"()[]{},:.<>=+-*/%^\\ \t\n\0019eEaZñ😀_\uD800\u0000ANDORNOTINLIKEDATEINTERVAL..";

    private final RandomFilters filters = new RandomFilters(FilterFixture.SCHEMA, 6);
    private final RandomFilters smallFilters = new RandomFilters(FilterFixture.SCHEMA, 3);

    private static Expression text(String text) {
        return FilterFixture.placeless(
                Cql2Text.parse(text, FilterFixture.SCHEMA, WIDE).condition());
    }

    private static Expression json(String json) {
        return FilterFixture.placeless(
                Cql2Json.parse(json, FilterFixture.SCHEMA, WIDE).condition());
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Filter filter = filters.next(new Random(seed));
            Expression whole = FilterFixture.placeless(filter.condition());
            String asText = Cql2Text.print(filter);
            String asJson = Cql2Json.print(filter);

            assertThat(text(asText)).as("seed %d: %s", seed, asText).isEqualTo(whole);
            assertThat(json(asJson)).as("seed %d: %s", seed, asJson).isEqualTo(whole);
            assertThat(Cql2Text.print(new Filter(text(asText)))).isEqualTo(asText);
        }
    }

    /** Whatever is written, it is a filter or a fault with a place, and a filter that was read can be written. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mutationsAreFiltersOrFaults(boolean asJson) {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        int readable = 0;
        for (int seed = 0; seed < 4 * ROUNDS; seed++) {
            Random random = new Random(seed);
            Filter filter = smallFilters.next(random);
            String source = mutated(asJson ? Cql2Json.print(filter) : Cql2Text.print(filter), random);
            try {
                Filter read = asJson
                        ? Cql2Json.parse(source, FilterFixture.SCHEMA, FilterLimits.defaults())
                        : Cql2Text.parse(source, FilterFixture.SCHEMA, FilterLimits.defaults());
                Expression tree = FilterFixture.placeless(read.condition());
                assertThat(text(Cql2Text.print(read)))
                        .as("seed %d: %s", seed, source)
                        .isEqualTo(tree);
                assertThat(json(Cql2Json.print(read)))
                        .as("seed %d: %s", seed, source)
                        .isEqualTo(tree);
                FilterEvaluator.of(read).truth(nothing::get);
                readable++;
            } catch (FilterFault fault) {
                assertThat(fault.position()).as("seed %d: %s", seed, source).isBetween(0, source.length());
                assertThat(fault.detail().es()).isNotBlank();
                assertThat(fault.detail().en()).isNotBlank().hasSizeLessThan(900);
            } catch (RuntimeException defect) {
                throw new AssertionError("seed %d: %s".formatted(seed, source), defect);
            }
        }
        assertThat(readable).isGreaterThan(ROUNDS / 40);
    }

    private static String mutated(String source, Random random) {
        StringBuilder changed = new StringBuilder(source);
        for (int times = 1 + random.nextInt(3); times > 0 && !changed.isEmpty(); times--) {
            int at = random.nextInt(changed.length());
            int end = Math.min(changed.length(), at + 1 + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 2 -> changed.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 3 -> changed.insert(at, changed.substring(at, end));
                default -> changed.delete(at, end);
            }
        }
        return changed.toString();
    }

    @Test
    void tooMuchIsAFault() {
        Map<String, String> texts = new HashMap<>();
        texts.put("(".repeat(500) + "active" + ")".repeat(500), "levels");
        texts.put("NOT ".repeat(500) + "active", "levels");
        texts.put("lower(".repeat(500) + "name" + ")".repeat(500) + " = 'a'", "levels");
        texts.put("-".repeat(500) + "population = 1", "levels");
        texts.put("population = 2" + "^2".repeat(500), "levels");
        texts.put("population = 1" + "+1".repeat(499), "levels");
        texts.put("(active OR ".repeat(500) + "active" + ")".repeat(500), "levels");
        texts.put("A_EQUALS(tags, " + "[".repeat(500) + "]".repeat(500) + ")", "levels");
        texts.put(
                "S_INTERSECTS(geometry, " + "GEOMETRYCOLLECTION(".repeat(500) + "POINT(0 0)" + ")".repeat(501),
                "levels");
        texts.put("population IN (" + "1,".repeat(1_500) + "1)", "elements");
        texts.put("active" + " AND active".repeat(1_500), "elements");
        texts.put("S_INTERSECTS(geometry, MULTIPOINT(" + "1 1,".repeat(12_000) + "1 1))", "vertices");
        texts.put("name = '" + "x".repeat(70_000) + "'", "characters");
        texts.put("S_INTERSECTS(geometry, MULTIPOINT(" + "1 1,".repeat(100_000) + "1 1))", "characters");
        texts.put("population = " + "9".repeat(60_000), "at most 350");
        texts.put("population = 0." + "0".repeat(60_000) + "1", "at most 350");

        texts.forEach((text, told) -> assertThat(
                        fault(source -> Cql2Text.parse(source, FilterFixture.SCHEMA, FilterLimits.defaults()), text))
                .as(text.substring(0, 40))
                .contains(told));
    }

    @Test
    void tooMuchInJsonIsAFault() {
        Map<String, String> texts = new HashMap<>();
        texts.put("{\"op\":\"not\",\"args\":[".repeat(500) + "true" + "]}".repeat(500), "nested too deep");
        texts.put("{\"op\":\"not\",\"args\":[".repeat(53) + "true" + "]}".repeat(53), "levels");
        texts.put("[".repeat(30_000), "nested too deep");
        texts.put("{\"a\":".repeat(10_000), "nested too deep");
        texts.put("{\"op\":\"in\",\"args\":[{\"property\":\"population\"},[" + "1,".repeat(1_500) + "1]]}", "elements");
        texts.put(
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"MultiPoint\",\"coordinates\":["
                        + "[1,1],".repeat(10_500)
                        + "[1,1]]}]}",
                "vertices");
        texts.put(" ".repeat(65_537), "characters");
        texts.put("{\"op\":\"=\",\"args\":[{\"property\":\"population\"}," + "9".repeat(60_000) + "]}", "at most 350");
        texts.put("{\"op\":\"" + "x".repeat(60_000) + "\",\"args\":[]}", "There is no operator");
        texts.put("{\"" + "x".repeat(60_000) + "\":1}", "one of the members");
        texts.put("{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\u0000\"]}", "U+0000");
        texts.put("{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\ud800\"]}", "U+D800");

        texts.forEach((text, told) -> assertThat(
                        fault(source -> Cql2Json.parse(source, FilterFixture.SCHEMA, FilterLimits.defaults()), text))
                .as(text.substring(0, 40))
                .contains(told));
    }

    private static String fault(Function<String, Filter> parser, String source) {
        FilterFault fault = catchThrowableOfType(FilterFault.class, () -> parser.apply(source));
        assertThat(fault).as(source.substring(0, 40)).isNotNull();
        assertThat(fault.position()).isBetween(0, source.length());
        return String.valueOf(fault.detail().en());
    }

    @Test
    void manyVerticesAreReadWithinTheirLimit() {
        StringBuilder ring = new StringBuilder("S_INTERSECTS(geometry, POLYGON((");
        List<String> vertices = new ArrayList<>();
        for (int at = 0; at <= 9_990; at++) {
            double angle = 2 * Math.PI * (at % 9_990) / 9_990;
            vertices.add("%.4f %.4f".formatted(10 * Math.cos(angle), 10 * Math.sin(angle)));
        }
        ring.append(String.join(",", vertices)).append(")))");
        FilterLimits limits = new FilterLimits(50, 1_000, 10_000, 1_000_000);

        Filter filter = Cql2Text.parse(ring.toString(), FilterFixture.SCHEMA, limits);

        assertThat(((Expression.Operation) filter.condition())
                        .arguments()
                        .get(1)
                        .type())
                .isEqualTo(ValueType.GEOMETRY);
    }

    @Test
    void likeIsNeverSlow() {
        LikePattern pattern = LikePattern.of("%a".repeat(500) + "b");
        long before = System.nanoTime();

        assertThat(pattern.matches("a".repeat(20_000))).isFalse();
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }
}
