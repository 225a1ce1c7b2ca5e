package co.territoria.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cql2TextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name='Cali'                              | name = 'Cali'
            NAME_ASCII = 1 OR TRUE                   | fault
            name <> 'x' and not active or true       | name <> 'x' AND NOT active OR TRUE
            (active or active) AND active            | (active OR active) AND active
            active AND (active AND active)           | active AND (active AND active)
            not not active                           | NOT (NOT active)
            NOT name = 'a'                           | NOT (name = 'a')
            name is null                             | name IS NULL
            name IS not NULL                         | name IS NOT NULL
            not (name is null)                       | name IS NOT NULL
            name LIKE 'B_r%'                         | name LIKE 'B_r%'
            name not like casei('b\\_r%')            | name NOT LIKE CASEI('b\\\\_r%')
            accenti(casei(name)) = ACCENTI(CASEI('Ñ'))  | ACCENTI(CASEI(name)) = ACCENTI(CASEI('Ñ'))
            population between 1 and 2+3             | population BETWEEN 1 AND 2 + 3
            population NOT BETWEEN -1.50 AND 1e3     | population NOT BETWEEN -1.5 AND 1000
            name in ('a','b''c','d\\'e')             | name IN ('a', 'b''c', 'd''e')
            population not in (1,.5,2.)              | population NOT IN (1, 0.5, 2)
            1+2-3-4 = population                     | 1 + 2 - 3 - 4 = population
            1-(2-3) = population                     | 1 - (2 - 3) = population
            1*2/3%4 div 5 > 0                        | 1 * 2 / 3 % 4 div 5 > 0
            (1+2)*3 > 0                              | (1 + 2) * 3 > 0
            2^3^2 > 0                                | 2 ^ 3 ^ 2 > 0
            (2^3)^2 > 0                              | (2 ^ 3) ^ 2 > 0
            -2^2 > 0                                 | -2 ^ 2 > 0
            -population^2 > 0                        | (-1 * population) ^ 2 > 0
            -(1+2) > +1                              | -1 * (1 + 2) > 1
            population-1>0                           | population - 1 > 0
            population - -1 > 0                      | population - -1 > 0
            (population = 1) = active                | (population = 1) = active
            active = true                            | active = TRUE
            "and"                                    | "and"
            "date" = '2020-02-29'                    | "date" = DATE('2020-02-29')
            date = DATE('2020-02-29')                | "date" = DATE('2020-02-29')
            "a ""b"" c" = 'x'                        | "a ""b"" c" = 'x'
            año > 2000 and eo:cloud.cover < 5        | año > 2000 AND eo:cloud.cover < 5
            day >= timestamp('2020-01-01T10:00:00Z') | day >= DATE('2020-01-01')
            start<TIMESTAMP('2022-04-16T10:13:19.25Z') | start < TIMESTAMP('2022-04-16T10:13:19.250Z')
            start in ('2022-04-14T14:52:56Z')        | start IN (TIMESTAMP('2022-04-14T14:52:56Z'))
            S_INTERSECTS(geometry,POINT(-76.5 3.4))  | S_INTERSECTS(geometry, POINT(-76.5 3.4))
            s_within(geometry,BBOX(160.6,-55.95,-170,-25.89)) | S_WITHIN(geometry, BBOX(160.6, -55.95, -170, -25.89))
            s_within(geometry,bbox(1,2,0,3,4,100))   | S_WITHIN(geometry, BBOX(1, 2, 3, 4))
            S_CROSSES(LINESTRING Z(0 0 5,1 1 5),geometry) | S_CROSSES(LINESTRING(0 0, 1 1), geometry)
            s_equals(geometry,polygon((0 0,4 0,4 4,0 0),(2 1,3 2,3 1,2 1))) | S_EQUALS(geometry, POLYGON((0 0, 4 0, 4 4, 0 0), (2 1, 3 2, 3 1, 2 1)))
            s_touches(geometry,multipoint(7 50,10 51)) | S_TOUCHES(geometry, MULTIPOINT((7 50), (10 51)))
            s_touches(geometry,multipoint((7 50),(10 51))) | S_TOUCHES(geometry, MULTIPOINT((7 50), (10 51)))
            s_disjoint(geometry,multilinestring((0 0,1 1),(2 2,3 3))) | S_DISJOINT(geometry, MULTILINESTRING((0 0, 1 1), (2 2, 3 3)))
            s_overlaps(geometry,multipolygon(((0 0,1 0,1 1,0 0)))) | S_OVERLAPS(geometry, MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0))))
            s_contains(geometry,geometrycollection(point(1 2),linestring(0 0,1 1))) | S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(0 0, 1 1)))
            geometry is not null                     | geometry IS NOT NULL
            t_after("date",date('2022-04-16'))       | T_AFTER("date", DATE('2022-04-16'))
            t_intersects(day,interval('..','2022-12-31')) | T_INTERSECTS(day, INTERVAL('..', '2022-12-31'))
            T_DURING(INTERVAL(start,end),INTERVAL('2017-06-10T07:30:00Z','2017-06-11T10:30:00Z')) | T_DURING(INTERVAL(start, end), INTERVAL('2017-06-10T07:30:00Z', '2017-06-11T10:30:00Z'))
            t_finishedby(interval(day,"date"),interval('2020-01-01','..')) | T_FINISHEDBY(INTERVAL(day, "date"), INTERVAL('2020-01-01', '..'))
            t_equals(interval('2022-01-01','2022-04-11T12:41:13Z'),day) | T_EQUALS(INTERVAL('2022-01-01', '2022-04-11'), day)
            A_CONTAINS(tags,('a','b'))               | A_CONTAINS(tags, ('a', 'b'))
            a_containedby(tags,['a'])                | A_CONTAINEDBY(tags, ('a'))
            a_equals(('a'),tags)                     | A_EQUALS(('a'), tags)
            a_overlaps(tags,())                      | A_OVERLAPS(tags, ())
            a_equals(('a',true,1),((1,2),['x']))     | A_EQUALS(('a', TRUE, 1), ([1, 2], ['x']))
            a_equals((DATE('1969-07-16'),DATE('1969-07-20')),tags) | A_EQUALS((DATE('1969-07-16'), DATE('1969-07-20')), tags)
            LENGTH(lower(name)) > round(abs(population)) | length(lower(name)) > round(abs(population))
            year(day) = 2020 and month(start) in (1,2) | year(day) = 2020 AND month(start) IN (1, 2)
            """)
    void readsAndWritesInOneForm(String text, String canonical) {
        if (canonical.equals("fault")) {
            assertThat(fault(text)).isNotNull();
            return;
        }
        Filter filter = FilterFixture.text(text);

        assertThat(Cql2Text.print(filter)).isEqualTo(canonical);
        assertThat(FilterFixture.placeless(FilterFixture.text(canonical).condition()))
                .isEqualTo(FilterFixture.placeless(filter.condition()));
    }

    private static FilterFault fault(String text) {
        return catchThrowableOfType(FilterFault.class, () -> FilterFixture.text(text));
    }

    /** The place, and words of what is told there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                          | 0  | Found the end; expected a condition
            name                        | 0  | Found “name”, a text; expected a condition
            population + 1              | 11 | Found a number; expected a condition
            nombre = 'x'                | 0  | There is no property “nombre”
            name = "x"                  | 7  | written in single quotes
            nane = 'x'                  | 0  | Did you mean name
            name = 5                    | 7  | Found a number; expected a text
            {"op":"="}                  | 0  | filter-lang=cql2-json
            5 = name                    | 0  | Found a number; expected a text
            population = 'x'            | 13 | Found a text; expected a number
            population > true           | 13 | Found a condition; expected a number
            day = '2020-02-30'          | 6  | There is no day “2020-02-30”
            day = 'yesterday'           | 6  | expected a date YYYY-MM-DD
            day = DATE('2020-1-1')      | 6  | expected a date YYYY-MM-DD
            day = DATE(2020)            | 11 | a text in single quotes
            day = DATE('0000-01-01')    | 6  | expected a date
            start = TIMESTAMP('2020-01-01T25:00:00Z') | 8 | There is no time
            start = TIMESTAMP('2020-01-01T10:00:00-05:00') | 8 | in UTC
            name LIKE 5                 | 10 | a constant pattern
            name LIKE name              | 10 | a constant pattern
            population LIKE '1%'        | 0  | Found “population”, a number; expected a text
            name LIKE 'a\\x'            | 10 | only stands before
            name LIKE 'a\\\\'           | 10 | only stands before
            name = NULL                 | 7  | IS NULL
            name IS 5                   | 8  | expected NULL
            name NOT = 'x'              | 9  | expected LIKE, BETWEEN or IN
            name = 'x' name             | 11 | expected AND, OR or the end
            name 'x'                    | 5  | expected an operator
            (name = 'x'                 | 11 | expected AND, OR or “)”
            name = 'x')                 | 10 | closes none
            name = 'x                   | 7  | does not end
            "name = 'x'                 | 0  | does not end
            "" = 'x'                    | 0  | an empty name
            name == 'x'                 | 6  | expected a value
            name != 'x'                 | 5  | “<>”
            name = 'x' AND              | 14 | expected a value
            AND active                  | 0  | double quotes
            name = 'x' & active         | 11 | no part of the language
            name = 'x' AND population   | 15 | Found “population”, a number; expected a condition
            foo(name) = 1               | 0  | There is no function “foo”
            lowr(name) = 'x'            | 0  | Did you mean lower
            s_intersect(geometry,point(0 0)) | 0 | Did you mean s_intersects
            lower(population) = 'x'     | 6  | Found “population”, a number; expected a text
            lower(name,name) = 'x'      | 0  | takes 1 arguments; found 2
            S_INTERSECTS(name,POINT(0 0)) | 13 | expected a geometry
            S_INTERSECTS(geometry)      | 0  | takes 2 arguments; found 1
            S_INTERSECTS(geometry,POINT(90 180)) | 22 | There is no position 90.0 180.0
            S_INTERSECTS(geometry,POINT(1)) | 29 | expected a number
            S_INTERSECTS(geometry,POINT(1 2 3 4)) | 34 | expected “)”
            S_INTERSECTS(geometry,POINT EMPTY) | 28 | empty
            S_INTERSECTS(geometry,POINT M (1 2 3)) | 28 | measure M
            S_INTERSECTS(geometry,POLYGON((0 0,1 0,1 1,0 1))) | 30 | not closed
            S_INTERSECTS(geometry,POLYGON((0 0,1 0,0 0))) | 30 | four positions
            S_INTERSECTS(geometry,POLYGON((0 0,1 1,1 0,0 1,0 0))) | 22 | crosses itself
            S_INTERSECTS(geometry,LINESTRING(0 0)) | 32 | two positions
            S_INTERSECTS(geometry,BBOX(0,5,1,2)) | 22 | upside down
            S_INTERSECTS(geometry,BBOX(0,5,1)) | 22 | west, south, east, north
            S_INTERSECTS(geometry,BBOX(0,5,1,name)) | 33 | expected a number
            geometry = POINT(0 0)       | 0  | S_EQUALS
            tags = ('a','b')            | 0  | A_EQUALS
            A_CONTAINS(name,('a'))      | 11 | expected an array
            T_AFTER(name,day)           | 8  | expected a date
            T_DURING(day,INTERVAL('2020-01-01','..')) | 9 | takes no instants
            T_AFTER(day,INTERVAL('2020-02-01','2020-01-01')) | 34 | ends before it begins
            T_AFTER(day,INTERVAL('x','..')) | 21 | expected a date
            T_AFTER(day,INTERVAL('..')) | 25 | expected “,”
            population IN ()            | 15 | expected a value
            population IN (1,'x')       | 17 | Found a text; expected a number
            population BETWEEN 1 OR 2   | 21 | expected AND
            active BETWEEN true AND false | 0 | Found “active”, a condition
            population = 1e999          | 13 | out of range
            population = 1e-999999999   | 13 | out of range
            population = 1e99999999999999 | 13 | out of range
            population + 'x' > 1        | 13 | expected a number
            NOT population              | 4  | expected a condition
            name = 'a' = 'b'            | 11 | expected AND, OR or the end
            """)
    void tellsWhereAFaultIsAndWhatWasExpected(String text, int position, String told) {
        FilterFault fault = fault(text);

        assertThat(fault).as(text).isNotNull();
        assertThat(fault.detail().en()).contains(told);
        assertThat(fault.position()).as(fault.detail().en()).isEqualTo(position);
        assertThat(fault.detail().es()).isNotEqualTo(fault.detail().en());
    }

    @Test
    void readsTheEscapesOfTheStandard() {
        // requirement /req/cql2-text/escaping
        Filter filter = FilterFixture.text("name = '\\a\\b\\t\\n\\v\\f\\r\\\\\\'''x\\%'");

        assertThat(((Expression.Literal) ((Expression.Operation) filter.condition())
                                .arguments()
                                .get(1))
                        .value())
                .isEqualTo("\u0007\b\t\n\u000B\f\r\\''x\\%");
    }
}
