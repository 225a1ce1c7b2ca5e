package co.territoria.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

class Cql2JsonTest {

    private static Filter json(String json) {
        return Cql2Json.parse(json, FilterFixture.SCHEMA, FilterLimits.defaults());
    }

    /** After the examples of the standard (OGC 21-065r2, schema/examples), with the properties of our schema. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name = 'Toronto' | {"op":"=","args":[{"property":"name"},"Toronto"]}
            population - 150.0 > 0 | {"op":">","args":[{"op":"-","args":[{"property":"population"},150.0]},0]}
            abs(population) < 4 | {"op":"<","args":[{"op":"abs","args":[{"property":"population"}]},4]}
            start >= timestamp('1969-07-20T20:17:40Z') | {"args":[{"property":"start"},{"timestamp":"1969-07-20T20:17:40Z"}],"op":">="}
            day < DATE('2015-01-01') | {"op":"<","args":[{"property":"day"},{"date":"2015-01-01"}]}
            geometry IS NOT NULL | {"op":"not","args":[{"op":"isNull","args":[{"property":"geometry"}]}]}
            name LIKE 'Smith%' | {"op":"like","args":[{"property":"name"},"Smith%"]}
            name NOT LIKE 'B_\\\\_r%' | {"op":"not","args":[{"op":"like","args":[{"property":"name"},"B_\\\\_r%"]}]}
            population BETWEEN 100.0 AND 150.0 | {"op":"between","args":[{"property":"population"},100.0,150.0]}
            name IN ('Toronto', 'Tokyo') | {"op":"in","args":[{"property":"name"},["Toronto","Tokyo"]]}
            population NOT IN (1, 2) | {"op":"not","args":[{"op":"in","args":[{"property":"population"},[1,2]]}]}
            CASEI(name) IN (CASEI('Οδος'), CASEI('Straße')) | {"op":"in","args":[{"op":"casei","args":[{"property":"name"}]},[{"op":"casei","args":["Οδος"]},{"op":"casei","args":["Straße"]}]]}
            ACCENTI(name) = ACCENTI('débárquér') | {"op":"=","args":[{"op":"accenti","args":[{"property":"name"}]},{"op":"accenti","args":["débárquér"]}]}
            S_INTERSECTS(geometry, POINT(36.319836 32.288087)) | {"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[36.319836,32.288087]}]}
            S_INTERSECTS(geometry, BBOX(160.6, -55.95, -170, -25.89)) | {"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[160.6,-55.95,-170,-25.89]}]}
            S_WITHIN(geometry, BBOX(1, 2, 4, 5)) | {"op":"s_within","args":[{"property":"geometry"},{"bbox":[1,2,3,4,5,6]}]}
            S_CROSSES(LINESTRING(0 0, 1 1), geometry) | {"op":"s_crosses","args":[{"type":"LineString","coordinates":[[0,0,9],[1,1,9]],"bbox":[0,0,1,1]},{"property":"geometry"}]}
            S_EQUALS(geometry, POLYGON((0 0, 4 0, 4 4, 0 0), (2 1, 3 2, 3 1, 2 1))) | {"op":"s_equals","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,2],[3,1],[2,1]]]}]}
            S_TOUCHES(geometry, MULTIPOINT((7 50), (10 51))) | {"op":"s_touches","args":[{"property":"geometry"},{"type":"MultiPoint","coordinates":[[7,50],[10,51]]}]}
            S_OVERLAPS(geometry, MULTILINESTRING((0 0, 1 1), (2 2, 3 3))) | {"op":"s_overlaps","args":[{"property":"geometry"},{"type":"MultiLineString","coordinates":[[[0,0],[1,1]],[[2,2],[3,3]]]}]}
            S_DISJOINT(geometry, MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)))) | {"op":"s_disjoint","args":[{"property":"geometry"},{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}]}
            S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(0 0, 1 1))) | {"op":"s_contains","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[0,0],[1,1]]}]}]}
            T_BEFORE(day, DATE('2015-01-01')) | {"op":"t_before","args":[{"property":"day"},{"date":"2015-01-01"}]}
            T_DURING(INTERVAL(start, end), INTERVAL('2017-06-10T07:30:00Z', '2017-06-11T10:30:00Z')) | {"op":"t_during","args":[{"interval":[{"property":"start"},{"property":"end"}]},{"interval":["2017-06-10T07:30:00Z","2017-06-11T10:30:00Z"]}]}
            T_STARTS(INTERVAL(start, end), INTERVAL('1991-10-07T08:21:06.393262Z', '..')) | {"op":"t_starts","args":[{"interval":[{"property":"start"},{"property":"end"}]},{"interval":["1991-10-07T08:21:06.393262Z",".."]}]}
            T_FINISHEDBY(INTERVAL(start, end), INTERVAL('..', '2010-02-10')) | {"op":"t_finishedBy","args":[{"interval":[{"property":"start"},{"property":"end"}]},{"interval":["..","2010-02-10"]}]}
            A_CONTAINS(tags, ('layers-ca', 'layers-us')) | {"op":"a_contains","args":[{"property":"tags"},["layers-ca","layers-us"]]}
            A_EQUALS(('a', TRUE, 1), (DATE('1969-07-16'), (1, 2))) | {"op":"a_equals","args":[["a",true,1],[{"date":"1969-07-16"},[1,2]]]}
            population > (lowest - 1) | {"op":">","args":[{"property":"population"},{"op":"-","args":[{"property":"lowest"},1]}]}
            population = 2 * 3 / 4 % 5 div 6 ^ 7 + 8 | {"op":"=","args":[{"property":"population"},{"op":"+","args":[{"op":"div","args":[{"op":"%","args":[{"op":"/","args":[{"op":"*","args":[2,3]},4]},5]},{"op":"^","args":[6,7]}]},8]}]}
            TRUE | true
            active | {"property":"active"}
            name = 'a' AND active AND (TRUE OR FALSE) | {"op":"and","args":[{"op":"=","args":[{"property":"name"},"a"]},{"property":"active"},{"op":"or","args":[true,false]}]}
            """)
    void readsTheSameAsText(String text, String json) {
        Filter filter = json(json);

        assertThat(FilterFixture.placeless(filter.condition()))
                .isEqualTo(FilterFixture.placeless(FilterFixture.text(text).condition()));
        assertThat(FilterFixture.placeless(json(Cql2Json.print(filter)).condition()))
                .isEqualTo(FilterFixture.placeless(filter.condition()));
    }

    @Test
    void writesInOneForm() {
        Filter filter = FilterFixture.text("casei(name) not in ('a\"b','c') and t_after(day, interval('..', date)) "
                + "and a_overlaps(tags, ('x')) and s_within(geometry, bbox(0,0,1,1.50)) and 1e-7 < population");

        assertThat(Cql2Json.print(filter))
                .isEqualTo("{\"op\":\"and\",\"args\":["
                        + "{\"op\":\"not\",\"args\":[{\"op\":\"in\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"name\"}]},[\"a\\\"b\",\"c\"]]}]},"
                        + "{\"op\":\"t_after\",\"args\":[{\"property\":\"day\"},{\"interval\":[\"..\",{\"property\":\"date\"}]}]},"
                        + "{\"op\":\"a_overlaps\",\"args\":[{\"property\":\"tags\"},[\"x\"]]},"
                        + "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[0,0,1,1.5]}]},"
                        + "{\"op\":\"<\",\"args\":[0.0000001,{\"property\":\"population\"}]}]}");
    }

    /** The place, the path and words of what is told there; {@code @} in the JSON marks the place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                        | $                 | a filter in JSON
            {"op":"=","args":[{"property":"name"},@5]}                | $.args[1]         | Found a number; expected a text
            {"op":"=","args":[{"property":@"nane"},"x"]}              | $.args[0].property | Did you mean name
            {"op":@"s_intersect","args":[]}                           | $.op              | Did you mean s_intersects
            @{"op":"="}                                               | $                 | “args” is missing
            @{"op":"=","args":[{"property":"name"}]}                  | $                 | takes 2 arguments; found 1
            {"op":"=","args":@"x"}                                    | $.args            | expected an array
            {"op":@5,"args":[]}                                       | $.op              | expected a text
            {"op":"not","args":[@5]}                                  | $.args[0]         | expected a condition
            {"op":"isNull","args":@{"property":"name"}}               | $.args            | expected an array
            {"op":"=","args":[{"property":"name"},@null]}             | $.args[1]         | isNull
            {"op":"in","args":[{"property":"name"},@"a"]}             | $.args[1]         | an array of one value
            {"op":"in","args":[{"property":"name"},@[]]}              | $.args[1]         | an array of one value
            {"op":"in","args":[{"property":"name"},["a",@1]]}         | $.args[1][1]      | expected a text
            {"op":"like","args":[{"property":"name"},@{"property":"name"}]} | $.args[1]   | a constant pattern
            {"op":"=","args":[@{"casei":{"property":"name"}},"x"]}    | $.args[0]         | is written {"op"
            {"op":"=","args":[@{"function":{"name":"x"}},"x"]}        | $.args[0]         | is written {"op"
            {"op":"=","args":[@{},"x"]}                               | $.args[0]         | one of the members
            {"op":"=","args":[{"property":"name"},"x"],"arg":@1}      | $.arg             | Did you mean args
            {"op":"=","args":[{"property":"day"},{"date":@"2020-13-01"}]} | $.args[1].date | no day
            {"op":"t_after","args":[{"property":"day"},{"interval":["..",@5]}]} | $.args[1].interval[1] | expected a date
            {"op":"t_after","args":[{"property":"day"},@{"interval":[".."]}]} | $.args[1]  | takes 2 arguments; found 1
            {"op":"s_within","args":[{"property":"geometry"},{"type":@"Pt","coordinates":[]}]} | $.args[1].type | no type of geometry
            {"op":"s_within","args":[{"property":"geometry"},{"type":"Point","coordinates":@[1]}]} | $.args[1].coordinates | two numbers
            {"op":"s_within","args":[{"property":"geometry"},{"type":"Point","coordinates":[1,@"2"]}]} | $.args[1].coordinates[1] | expected a number
            {"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[@[[0,0],[1,0],[1,1],[0,1]]]}]} | $.args[1].coordinates[0] | not closed
            {"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":@[]}]} | $.args[1].coordinates | empty
            {"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[@5]}]} | $.args[1].coordinates[0] | expected an array
            {"op":"s_within","args":[{"property":"geometry"},{"type":"Point","coordinates":[1,2],"crs":@"x"}]} | $.args[1].crs | not known here
            {"op":"s_within","args":[{"property":"geometry"},@{"bbox":[0,0,1]}]} | $.args[1] | west, south
            {"op":"s_within","args":[{"property":"geometry"},@{"bbox":[0,2,1,1]}]} | $.args[1] | upside down
            {"op":"=","args":[{"property":"population"},@1e400]}      | $.args[1]         | out of range
            @"text"                                                   | $                 | expected a condition
            true @true                                                | $                 | nothing more
            {"op":"=","args":[{"property":"name"},"x"]@               | $                 | malformed
            {"op":"=",@}                                              | $                 | malformed
            {'op':"="}                                                | $                 | malformed
            {"op":"=","op":"<","args":[]}                             | $                 | malformed
            [NaN]                                                     | $                 | malformed
            @[1,2]                                                    | $                 | Found an array; expected a condition
            """)
    void tellsWhereAFaultIsAndWhatWasExpected(String marked, String path, String told) {
        int position = marked.indexOf('@');
        FilterFault fault = catchThrowableOfType(FilterFault.class, () -> json(marked.replace("@", "")));

        assertThat(fault).as(marked).isNotNull();
        assertThat(fault.detail().en()).contains(told).endsWith("(at " + path + ")");
        assertThat(fault.detail().es()).endsWith("(en " + path + ")");
        if (position >= 0) {
            assertThat(fault.position()).as(fault.detail().en()).isEqualTo(position);
        }
    }

    @Test
    void readsGeometriesOfAnotherSystem() {
        // stands for latitude before longitude, in hundredths of a degree
        UnaryOperator<Geometry> swap = shape -> new AffineTransformation(0, 0.01, 0, 0.01, 0, 0).transform(shape);
        Filter text = Cql2Text.parse(
                "S_WITHIN(geometry, BBOX(300, -7700, 400, -7600)) OR S_INTERSECTS(geometry, POINT(340 -7650))",
                FilterFixture.SCHEMA,
                FilterLimits.defaults(),
                swap);

        assertThat(Cql2Text.print(text))
                .isEqualTo("S_WITHIN(geometry, POLYGON((-77 3, -76 3, -76 4, -77 4, -77 3)))"
                        + " OR S_INTERSECTS(geometry, POINT(-76.5 3.4))");
    }

    @Test
    void refusesWhatAnotherSystemCannotTell() {
        FilterFault fault = catchThrowableOfType(
                FilterFault.class,
                () -> Cql2Json.parse(
                        "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[1,2]}]}",
                        FilterFixture.SCHEMA,
                        FilterLimits.defaults(),
                        shape -> {
                            throw new IllegalArgumentException("outside");
                        }));

        assertThat(fault.detail().en())
                .contains("outside the area of their system")
                .contains("$.args[1]");
        assertThat(fault.position()).isEqualTo(49);
    }
}
