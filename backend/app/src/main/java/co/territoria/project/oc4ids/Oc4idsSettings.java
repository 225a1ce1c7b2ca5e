package co.territoria.project.oc4ids;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation names itself and its projects to the world.
 *
 * @param oc4idsPrefix    registered with the Open Contracting Partnership; the default is a placeholder that no register
 *                        has, so that nobody mistakes it for one
 * @param oc4idsPublisher organisation that publishes
 * @param oc4idsGazetteer list that the codes of territories are taken from
 */
@ConfigurationProperties("territoria")
record Oc4idsSettings(
        @DefaultValue("oc4ids-xxxxxx") String oc4idsPrefix,
        @DefaultValue("") String oc4idsPublisher,
        @DefaultValue("DIVIPOLA") String oc4idsGazetteer) {

    Oc4idsSettings {
        if (!oc4idsPrefix.matches("oc4ids-[a-z0-9]{6}")) {
            throw new IllegalArgumentException(
                    "territoria.oc4ids-prefix is oc4ids- and six small letters or digits, was " + oc4idsPrefix);
        }
        if (oc4idsGazetteer.isBlank()) {
            throw new IllegalArgumentException("territoria.oc4ids-gazetteer is empty; the default is DIVIPOLA");
        }
    }
}
