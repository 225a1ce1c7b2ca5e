package co.territoria.plan;

import co.territoria.web.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A document from which plans and actors were taken.
 *
 * @param date as precise as the document states it: year, month or day in ISO form; absent where it states none
 * @param note what it is not, above all: a programme of government is no adopted plan
 */
public record PlanDocument(
        String code,
        String title,
        String organisation,
        @Nullable String date,
        @Nullable LocalText note) {}
