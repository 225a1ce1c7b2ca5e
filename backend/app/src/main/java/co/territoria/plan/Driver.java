package co.territoria.plan;

import co.territoria.indicator.IndicatorCode;
import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The figure that a document says to lead an element of a plan (“conductor técnico”).
 *
 * @param node      code of the element
 * @param indicator absent where this system has no data of it
 * @param name      what the document calls it
 * @param document  code of the {@link PlanDocument} that says so
 */
public record Driver(String node, @Nullable IndicatorCode indicator, LocalText name, String document) {}
