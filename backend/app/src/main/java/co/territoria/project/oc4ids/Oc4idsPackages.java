package co.territoria.project.oc4ids;

import co.territoria.project.Project;
import co.territoria.project.ProjectCode;
import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectTheme;
import co.territoria.project.Projects;
import co.territoria.store.DatasetVersion;
import co.territoria.store.Datasets;
import co.territoria.territory.Pack;
import co.territoria.territory.Territories;
import co.territoria.territory.Territory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts projects into packages. */
@Service
@EnableConfigurationProperties(Oc4idsSettings.class)
class Oc4idsPackages {

    /** Said where nobody has told who publishes: a name is required, and none is made up. */
    private static final String UNDECLARED = "Publicador sin declarar (territoria.oc4ids-publisher)";

    private final Projects projects;
    private final Territories territories;
    private final Datasets datasets;
    private final Oc4idsSettings settings;

    Oc4idsPackages(Projects projects, Territories territories, Datasets datasets, Oc4idsSettings settings) {
        this.projects = projects;
        this.territories = territories;
        this.datasets = datasets;
        this.settings = settings;
    }

    /**
     * A package.
     *
     * @param chosen at least one, of this pack
     * @param uri    under which this very package is found
     */
    ObjectNode of(Pack pack, List<Project> chosen, String uri) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("uri", uri);
        out.put("version", Oc4ids.VERSION);
        out.put("publishedDate", lastChange(pack).toString());
        out.putObject("publisher")
                .put("name", settings.oc4idsPublisher().isBlank() ? UNDECLARED : settings.oc4idsPublisher());
        if (pack.example()) {
            out.put("example", true);
        }
        Oc4idsProject.Names names = new Oc4idsProject.Names(
                settings.oc4idsPrefix(),
                // codes of a fictional pack are of no list
                pack.example() ? pack.id() : settings.oc4idsGazetteer(),
                pack.currency(),
                code -> territories.find(code).map(Territory::name).orElse(code.value()),
                theme -> projects.findTheme(pack.id(), theme)
                        .map(ProjectTheme::name)
                        .map(name -> name.es())
                        .orElse(theme));
        Map<ProjectCode, ProjectDetails> details = projects.details(pack.id(), chosen);
        ArrayNode list = out.putArray("projects");
        chosen.forEach(project -> list.add(Oc4idsProject.of(
                names, project, details.getOrDefault(project.code(), ProjectDetails.none(project.code())))));
        return out;
    }

    private Instant lastChange(Pack pack) {
        return datasets.listPublished().stream()
                .filter(version ->
                        version.pack().equals(pack.id()) && version.kind().equals("projects"))
                .map(DatasetVersion::loadedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow(
                        () -> new IllegalStateException("projects of " + pack.id() + " that no dataset published"));
    }
}
