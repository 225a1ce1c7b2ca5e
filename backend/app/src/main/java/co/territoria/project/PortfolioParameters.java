package co.territoria.project;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that choose projects, which {@link PortfolioQuery} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = "within",
        description = "territory of any level; default the root of the default pack")
@Parameter(
        in = ParameterIn.QUERY,
        name = "municipality",
        description = "territories of the lowest level, separated by commas, or none")
@Parameter(in = ParameterIn.QUERY, name = "theme", description = "themes, separated by commas, or none")
@Parameter(in = ParameterIn.QUERY, name = "dimension", description = "dimensions, separated by commas, or none")
@Parameter(in = ParameterIn.QUERY, name = "stage", description = "stages, separated by commas, or none")
@Parameter(in = ParameterIn.QUERY, name = "horizon", description = "short, medium, long, separated by commas, or none")
@Parameter(in = ParameterIn.QUERY, name = "sector", description = "codes of sectors, separated by commas, or none")
@Parameter(in = ParameterIn.QUERY, name = "fund", description = "sources of money, separated by semicolons, or none")
@Parameter(
        in = ParameterIn.QUERY,
        name = "executor",
        description = "organisations that carry out, separated by semicolons, or none")
@Parameter(in = ParameterIn.QUERY, name = "sdg", description = "numbers of goals 1 to 17, separated by commas, or none")
@Parameter(
        in = ParameterIn.QUERY,
        name = "plan",
        description = "codes of plans that name the project, separated by commas, or none")
@Parameter(
        in = ParameterIn.QUERY,
        name = "node",
        description = "elements of plans and what hangs from them, separated by commas, or none")
@Parameter(
        in = ParameterIn.QUERY,
        name = "q",
        description = "words in code, BPIN, name, objective or executor, without accents")
@Parameter(
        in = ParameterIn.QUERY,
        name = "bbox",
        description = "west,south,east,north in degrees: the point or what is drawn touches it")
@Parameter(in = ParameterIn.QUERY, name = "located", description = "true or false: whether the project has a point")
@Parameter(
        in = ParameterIn.QUERY,
        name = "flag",
        description = "money_ahead, behind, stalled, unreported, separated by commas: one of them holds")
public @interface PortfolioParameters {}
