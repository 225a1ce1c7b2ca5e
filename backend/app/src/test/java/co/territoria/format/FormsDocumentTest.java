package co.territoria.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue of forms about itself. */
class FormsDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/formats.md");

    @Test
    void eachFormHasItsRow() throws IOException, ReflectiveOperationException {
        List<String> rows = Files.readAllLines(DOCUMENT);

        for (LayerFormat format : forms()) {
            assertThat(rows)
                    .as(format.id())
                    .anyMatch(row -> row.startsWith("| `%s` |".formatted(format.id()))
                            && row.contains("`." + format.extension() + "`")
                            && row.contains("`"
                                    + format.mediaType()
                                            .replace("+csv;version=2.0.0;charset=UTF-8", "+csv;version=2.0.0")
                                    + "`"));
        }
    }

    @Test
    void idsAndPlacesAreTheirOwn() throws ReflectiveOperationException {
        List<LayerFormat> forms = forms();

        assertThat(forms).hasSizeGreaterThan(12);
        assertThat(forms).extracting(LayerFormat::id).doesNotHaveDuplicates();
        assertThat(forms).extracting(LayerFormat::order).doesNotHaveDuplicates();
        assertThat(forms).extracting(LayerFormat::extension).doesNotHaveDuplicates();
        assertThat(forms).extracting(form -> form.title().es()).doesNotHaveDuplicates();
    }

    /** All that there are, without what they ask of others: none needs it to say what it is. */
    private static List<LayerFormat> forms() throws ReflectiveOperationException {
        List<LayerFormat> forms = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("co.territoria")) {
            if (type.isAssignableTo(LayerFormat.class) && !type.isInterface()) {
                Constructor<?> constructor = type.reflect().getDeclaredConstructors()[0];
                constructor.setAccessible(true);
                forms.add((LayerFormat) constructor.newInstance(new Object[constructor.getParameterCount()]));
            }
        }
        return forms;
    }
}
