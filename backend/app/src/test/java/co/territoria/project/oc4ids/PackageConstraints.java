package co.territoria.project.oc4ids;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What the standard demands of a package, asked of a validator that is not ours. */
public final class PackageConstraints {

    private static final Schema SCHEMA = read();

    private PackageConstraints() {}

    private static Schema read() {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4, builder -> builder.schemaRegistryConfig(config));
        try (InputStream file = Objects.requireNonNull(
                PackageConstraints.class.getResourceAsStream("/oc4ids/package-constraints.json"))) {
            return registry.getSchema(file, InputFormat.JSON);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What is wrong with a package, empty when nothing is. */
    public static List<String> faults(JsonNode projects) {
        return SCHEMA.validate(projects).stream().map(Error::toString).toList();
    }
}
